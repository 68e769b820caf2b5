import { View } from '@tarojs/components';
import type { OrderAnswer } from '@domain/order/answer';
import { CHANNEL_WORDS, SATISFACTION_WORDS } from '@domain/words/reasons';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import { Fact } from './Fact';

/** Calls to the resident, and what they said when asked again (联系记录, 回访). */
export function OrderVoices({ order, now }: { order: OrderAnswer; now: number }) {
  const { contacts, followUps } = order;
  if (contacts.length === 0 && followUps.length === 0) return null;
  return (
    <View className="card" id="order-voices">
      {contacts.map(({ at, channel, reached, words: said }) => (
        <Fact key={at} name={words.order.contacts}>
          {[
            `${timeWords(at, now)} · ${CHANNEL_WORDS[channel]} · ${reached ? words.order.reached : words.order.notReached}`,
            said,
          ]
            .filter(Boolean)
            .join('\n')}
        </Fact>
      ))}
      {followUps.map(({ at, reached, resolved, satisfaction, words: said }) => (
        <Fact key={at} name={words.order.followUps}>
          {[
            [
              timeWords(at, now),
              reached ? words.order.reached : words.order.notReached,
              resolved === undefined
                ? undefined
                : resolved
                  ? words.order.resolved
                  : words.order.unresolved,
              satisfaction ? SATISFACTION_WORDS[satisfaction] : undefined,
            ]
              .filter(Boolean)
              .join(' · '),
            said,
          ]
            .filter(Boolean)
            .join('\n')}
        </Fact>
      ))}
    </View>
  );
}
