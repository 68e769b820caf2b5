import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ActionAnswer, OrderAnswer } from '@domain/order/answer';
import type { CommandName } from '@domain/order/command-names';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { useOrder } from '../../hooks/useOrder';
import { useWide } from '../../hooks/useWide';
import { seatAt } from '../../lib/seat';
import { words } from '../../locale';
import { ROUTES, signInFor } from '../../services/navigation';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';
import { Button } from '../Button';
import { Note } from '../Note';
import { CommandSheet } from '../forms/CommandSheet';
import { RateForm } from '../forms/RateForm';
import { Empty } from '../Empty';
import { LoadState } from '../LoadState';
import { ActionBar } from './ActionBar';
import { Comments } from './Comments';
import { Looks } from './Looks';
import { OrderAsked } from './OrderAsked';
import { OrderHead } from './OrderHead';
import { OrderOutcome } from './OrderOutcome';
import { OrderPeople } from './OrderPeople';
import { OrderTurns } from './OrderTurns';
import { OrderVoices } from './OrderVoices';
import { ShareOrder, useOrderCard } from './ShareOrder';
import { Timeline } from './Timeline';
import { VerifyCard } from './VerifyCard';

interface OrderDetailProps {
  id: string;
  /** Somebody acted: the list beside it is no longer what it was. */
  onChanged?: () => void;
}

/** What was shown as done and was not: with it its form opens again. */
interface Refused {
  command: CommandName;
  problem: Problem;
}

const actionOf = (order: OrderAnswer, command: CommandName): ActionAnswer | undefined =>
  order.actions.find((action) => action.command === command);

const signIn = (id: string) => ({
  id: 'sign-in',
  label: words.lists.signIn,
  onClick: () => signInFor(`${ROUTES.order}?id=${id}`),
});

/** One order, whole: the same for whoever looks at it, as far as the server lets them see. */
export function OrderDetail({ id, onChanged }: OrderDetailProps) {
  const { order, isSending, history, comments, problem, reload, run, look } = useOrder(id);
  const [chosen, choose] = useState<ActionAnswer>();
  const [refused, setRefused] = useState<Refused>();
  const setChosen = (action: ActionAnswer | undefined) => {
    setRefused(undefined);
    look(action !== undefined);
    choose(action);
  };
  const me = useMe();
  const now = useNow();
  const wide = useWide();
  useOrderCard(order);
  if (!order && problem?.code === 'not_public_now') {
    return <Empty icon="lock" title={problem.title} />;
  }
  if (!order && problem?.status === 404) {
    return (
      <Empty
        icon="lock"
        title={words.order.gone}
        hint={words.order.goneHint}
        {...(me ? {} : { action: signIn(id) })}
      />
    );
  }
  if (!order) return <LoadState problem={problem} onRetry={reload} />;

  const seat = seatAt(order, !me || me.memberships.length > 0);
  const runAndTell: typeof run = async (command, body, onAhead) => {
    let isAhead = false;
    setRefused(undefined);
    try {
      const next = await run(command, body, () => {
        isAhead = true;
        onAhead?.();
      });
      onChanged?.();
      return next;
    } catch (error) {
      if (isAhead) {
        setRefused({ command, problem: problemOf(error) });
        choose(chosen);
      }
      throw error;
    }
  };
  const refusedFor = (command: CommandName) =>
    refused?.command === command ? refused.problem : undefined;
  const reopen = actionOf(order, 'reopen');
  const onReopen = reopen ? () => setChosen(reopen) : undefined;
  const rate = actionOf(order, 'rate');

  return (
    <View className="panes-detail order-detail">
      <View className="column before-bar">
        <OrderHead order={order} seat={seat} now={now} />
        {me ? null : (
          <Note tone="blue" icon="public">
            {words.order.visitor}
            <View className="buttons">
              <Button id="sign-in" kind="line" small onClick={signIn(id).onClick}>
                {words.lists.signIn}
              </Button>
            </View>
          </Note>
        )}
        {rate && chosen?.command !== 'rate' ? (
          <View className="card card-accent">
            <RateForm
              order={order}
              run={runAndTell}
              onReopen={onReopen}
              refused={refusedFor('rate')}
            />
          </View>
        ) : null}
        <OrderTurns order={order} now={now} />
        <OrderOutcome order={order} now={now} seat={seat} />
        {seat === 'work' ? <OrderAsked order={order} now={now} toWork={me !== undefined} /> : null}
        <OrderPeople order={order} now={now} />
        {seat === 'work' ? null : <OrderAsked order={order} now={now} />}
        <OrderVoices order={order} now={now} />
        <Timeline items={history} now={now} />
        <Comments order={order} comments={comments} now={now} run={runAndTell} />
        {order.contact && seat === 'resident' ? <Looks orderId={order.id} now={now} /> : null}
        <ShareOrder order={order} />
        <VerifyCard order={order} />
      </View>
      <ActionBar
        actions={order.actions}
        isSending={isSending}
        beside={wide ? 3 : 1}
        hasPartner={order.partner !== undefined}
        onChoose={setChosen}
      />
      {chosen ? (
        <CommandSheet
          key={chosen.command}
          order={order}
          action={chosen}
          run={runAndTell}
          onReopen={onReopen}
          refused={refusedFor(chosen.command)}
          onClose={() => setChosen(undefined)}
        />
      ) : null}
    </View>
  );
}
