import { View } from '@tarojs/components';
import { useState } from 'react';
import { words } from '../../locale';
import { takeBack } from '../../services/placing-form';
import { dropWaiting, mayChange } from '../../services/outbox';
import type { WaitingOrder } from '../../services/outbox';
import { Refusal } from '../../services/problem';
import { Button } from '../Button';
import { ConfirmSheet } from '../ConfirmSheet';
import { Icon } from '../Icon';

/** An order that waits for the network, or that the server would not take: what was asked, and what can be done. */
export function WaitingCard({ order, index }: { order: WaitingOrder; index: number }) {
  const [leaving, setLeaving] = useState(false);
  const { form, photos, refused } = order;
  const drop = () => {
    // It may have begun to go out while the question stood here.
    if (mayChange(order.key)) return Promise.resolve(dropWaiting(order));
    const title = words.outbox.mayHaveGone;
    return Promise.reject(new Refusal({ status: 409, code: 'going_out', title }));
  };
  return (
    <View className="card" id={`waiting-${index}`}>
      <View className="row">
        <Icon name={refused ? 'alert' : 'clock'} />
        <View className="strong">{refused ? words.outbox.notTaken : words.outbox.waits}</View>
      </View>
      {refused ? <View className="problem">{refused}</View> : null}
      <View className="gap">{form.draft.description}</View>
      {photos.length > 0 ? (
        <View className="soft small">{words.outbox.photos(photos.length)}</View>
      ) : null}
      {order.tried && !refused ? (
        <View className="soft small">{words.outbox.mayHaveGone}</View>
      ) : null}
      {mayChange(order.key) ? (
        <View className="buttons">
          <Button id={`edit-waiting-${index}`} kind="line" small onClick={() => takeBack(order)}>
            {words.outbox.edit}
          </Button>
          <Button id={`drop-waiting-${index}`} kind="quiet" small onClick={() => setLeaving(true)}>
            {words.outbox.drop}
          </Button>
        </View>
      ) : null}
      {leaving ? (
        <ConfirmSheet
          title={words.outbox.drop}
          says={[words.outbox.dropSays]}
          act={words.outbox.drop}
          told={words.outbox.dropped}
          onAct={drop}
          onClose={() => setLeaving(false)}
        />
      ) : null}
    </View>
  );
}
