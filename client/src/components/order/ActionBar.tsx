import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ActionAnswer } from '@domain/order/answer';
import { arrangeActions } from '../../lib/actions';
import { words } from '../../locale';
import { Button } from '../Button';
import { Sheet } from '../Sheet';

interface ActionBarProps {
  actions: readonly ActionAnswer[];
  /** How many stand beside the large one: more on a desktop. */
  beside: number;
  hasPartner: boolean;
  /** What was chosen is on its way. */
  isSending: boolean;
  onChoose: (action: ActionAnswer) => void;
}

/** What this person may do now, as the server says: the main one large, the rest under 更多. Ids are `action-<command>`. */
export function ActionBar({ actions, beside, hasPartner, isSending, onChoose }: ActionBarProps) {
  const [open, setOpen] = useState(false);
  const { main, beside: near, more } = arrangeActions(actions, { beside, hasPartner });
  if (isSending) {
    return (
      <View className="action-bar">
        <View className="action-bar-in">
          <Button id="action-sending" kind="main" busy>
            {words.order.sending}
          </Button>
        </View>
      </View>
    );
  }
  if (!main && near.length === 0 && more.length === 0) return null;
  const choose = (action: ActionAnswer) => {
    setOpen(false);
    onChoose(action);
  };
  const buttonOf = (action: ActionAnswer, kind?: 'main') => (
    <Button
      key={action.command}
      id={`action-${action.command}`}
      {...(kind ? { kind } : {})}
      onClick={() => choose(action)}
    >
      {action.label}
    </Button>
  );
  return (
    <>
      <View className="action-bar">
        <View className="action-bar-in">
          {more.length > 0 ? (
            <Button id="action-more" className="btn-more" onClick={() => setOpen(true)}>
              {words.common.more}
            </Button>
          ) : null}
          {near.map((action) => buttonOf(action))}
          {main ? buttonOf(main, 'main') : null}
        </View>
      </View>
      {open ? (
        <Sheet title={words.common.more} onClose={() => setOpen(false)}>
          <View className="choices choices-rows">{more.map((action) => buttonOf(action))}</View>
        </Sheet>
      ) : null}
    </>
  );
}
