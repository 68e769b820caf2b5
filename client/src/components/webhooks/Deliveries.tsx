import { View } from '@tarojs/components';
import { WEBHOOK_EVENT_WORDS } from '@domain/words/webhooks';
import { useLoaded } from '../../hooks/useLoaded';
import { useNow } from '../../hooks/useNow';
import { useSending } from '../../hooks/useSending';
import { timeWords } from '../../lib/time';
import { webhookWords as words } from '../../locale/webhooks';
import type { Page as List } from '../../services/types';
import { deliveriesPath, replay } from '../../services/webhooks';
import type { Delivery } from '../../services/webhooks';
import { Cell, Cells } from '../Cell';
import { Heading } from '../Heading';
import { Link } from '../Link';
import { LoadState } from '../LoadState';
import { ProblemNote } from '../ProblemNote';

/** What was sent to one receiver, the newest first, each to be sent again unless it is still on its way. */
export function Deliveries({ of }: { of: string }) {
  const time = useNow();
  const { data, problem: unloaded, reload } = useLoaded<List<Delivery>>(deliveriesPath(of));
  const { problem, send } = useSending();
  const again = (id: string) =>
    void send(async () => {
      await replay(of, id);
      reload();
    }, words.sentAgain);
  const noteOf = ({ text, at, attempts }: Delivery): string =>
    [text, timeWords(at, time), words.tries(attempts.length), attempts[attempts.length - 1]?.text]
      .filter(Boolean)
      .join(' · ');
  return (
    <View className="gap-large">
      <Heading>{words.log}</Heading>
      <View className="soft small">{words.logHint}</View>
      {data === undefined ? (
        <LoadState problem={unloaded} onRetry={reload} />
      ) : (
        <Cells>
          {data.items.length === 0 ? <Cell title={words.nothingSent} /> : null}
          {data.items.map((one) => (
            <Cell
              key={one.id}
              title={`${WEBHOOK_EVENT_WORDS[one.event] ?? one.event} ${one.number}`}
              note={noteOf(one)}
              value={
                one.state === 'pending' ? null : (
                  <Link id={`webhook-again-${one.id}`} onClick={() => again(one.id)}>
                    {words.again}
                  </Link>
                )
              }
            />
          ))}
        </Cells>
      )}
      <ProblemNote problem={problem} />
    </View>
  );
}
