import { View } from '@tarojs/components';
import { PLACE_ON_BEHALF_WORDS } from '@domain/words/commands';
import { Link } from '../../components/Link';
import { Desk } from '../../components/desk/Desk';
import type { DeskTab } from '../../components/desk/Desk';
import { DeskNotice } from '../../components/partnership/DeskNotice';
import { DeskWork } from '../../components/visits/DeskWork';
import { useCommunity } from '../../hooks/useArea';
import { useMe } from '../../hooks/useMe';
import { words } from '../../locale';
import { useCatalogueOf } from '../../services/community';
import { go, ROUTES, seesPartners, staffAreaOf } from '../../services/navigation';

const { queueTabs, community } = words.desks;
const empty = { title: words.lists.queueEmpty, hint: words.lists.queueHint };

const TABS: DeskTab[] = [
  { code: 'placed', label: queueTabs.placed, filter: { view: 'queue', state: 'placed' }, empty },
  {
    code: 'dispatching',
    label: queueTabs.dispatching,
    filter: { view: 'all', state: 'accepted,offered' },
    empty,
  },
  {
    code: 'working',
    label: queueTabs.working,
    filter: { view: 'all', state: 'taken,started,paused' },
    empty,
    keep: ({ pause }) => pause?.shelved !== true,
  },
  {
    code: 'fulfilled',
    label: queueTabs.fulfilled,
    filter: { view: 'all', state: 'fulfilled' },
    empty,
  },
  {
    code: 'escalated',
    label: queueTabs.escalated,
    filter: { view: 'all', state: 'escalated' },
    empty,
  },
  {
    code: 'shelved',
    label: queueTabs.shelved,
    filter: { view: 'all', state: 'paused' },
    empty,
    keep: ({ pause }) => pause?.shelved === true,
  },
  { code: 'all', label: queueTabs.all, filter: { view: 'all' }, empty },
];

export default function CommunityDesk() {
  const me = useMe();
  const { code } = useCommunity();
  const { data: catalogue } = useCatalogueOf(code);
  return (
    <Desk
      desk="community"
      title={community}
      notice={
        seesPartners(me) ? (
          <View>
            <DeskNotice />
            <DeskWork area={staffAreaOf(me)} />
          </View>
        ) : null
      }
      tabs={TABS}
      categories={catalogue?.categories ?? []}
      aside={
        <Link id="place-for" icon="add" onClick={() => go(`${ROUTES.place}?behalf=1`)}>
          {PLACE_ON_BEHALF_WORDS}
        </Link>
      }
    />
  );
}
