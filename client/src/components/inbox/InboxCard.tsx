import { View } from '@tarojs/components';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import { heardWords } from '../../locale/heard';
import { goToOrder } from '../../services/navigation';
import type { InboxItem } from '../../services/inbox';
import { Dot } from '../Dot';
import { Icon } from '../Icon';
import { spoken } from '../spoken';

interface InboxCardProps {
  item: InboxItem;
  now: number;
}

/** What was said last about one order, how much of it is new, and the way there. */
export function InboxCard({ item, now }: InboxCardProps) {
  const { id, at, orderId, number, text, read, count = 1, unread = read ? 0 : 1 } = item;
  const when = timeWords(at, now);
  const about = number ? words.inbox.about(number) : '';
  const more = count > 1 ? words.inbox.more(count) : '';
  const leads =
    orderId === undefined
      ? {}
      : {
          onClick: () => goToOrder(orderId),
          ...spoken('link', {
            summary: words.inbox.spoken({ text, when, about, isNew: unread > 0 }),
          }),
        };
  return (
    <View id={`message-${id}`} className="card row inbox-card" {...leads}>
      <View className="grow">
        <View className="row">
          {unread > 0 ? <Dot says={heardWords.isNew} /> : null}
          <View className={unread > 0 ? 'strong grow' : 'grow'}>{text}</View>
        </View>
        <View className="soft small gap">{[when, about, more].filter(Boolean).join(' · ')}</View>
      </View>
      {orderId === undefined ? null : (
        <View className="soft">
          <Icon name="next" />
        </View>
      )}
    </View>
  );
}
