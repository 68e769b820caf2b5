import { View } from '@tarojs/components';
import type { OrderListItem } from '@domain/order/answer';
import { POOL_WORDS } from '@domain/words/commands';
import { CalendarLink } from '../../components/calendars/CalendarLink';
import { Desk } from '../../components/desk/Desk';
import type { DeskTab } from '../../components/desk/Desk';
import { PartnerNotice } from '../../components/partnership/PartnerNotice';
import { useNow } from '../../hooks/useNow';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';

const { partner, work, promisedBy, qualifying } = words.desks;

const TABS: DeskTab[] = [
  {
    code: 'work',
    label: work,
    filter: { view: 'work' },
    empty: { title: words.lists.workEmpty, hint: words.lists.workHint },
  },
  {
    code: 'pool',
    label: POOL_WORDS,
    filter: { view: 'pool' },
    empty: { title: words.lists.poolEmpty, hint: words.lists.poolHint },
  },
];

export default function PartnerDesk() {
  const time = useNow();
  const beneath = ({ promisedAt, qualifying: count, location }: OrderListItem) => (
    <View className="soft small gap">
      {[
        promisedAt ? `${promisedBy} ${timeWords(promisedAt, time)}` : '',
        location?.address,
        count ? qualifying(count) : '',
      ]
        .filter(Boolean)
        .join(' · ')}
    </View>
  );
  return (
    <Desk
      desk="partner"
      title={partner}
      tabs={TABS}
      notice={
        <View>
          <PartnerNotice />
          <CalendarLink />
        </View>
      }
      beneath={beneath}
    />
  );
}
