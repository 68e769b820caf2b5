import { View } from '@tarojs/components';
import type { OrderListItem } from '@domain/order/answer';
import { ESCALATION_CAUSE_WORDS } from '@domain/words/reasons';
import { DeskWork } from '../../components/attention/DeskWork';
import { Desk } from '../../components/desk/Desk';
import type { DeskTab } from '../../components/desk/Desk';
import { DeskNotice } from '../../components/partnership/DeskNotice';
import { useMe } from '../../hooks/useMe';
import { words } from '../../locale';
import { seesPartners } from '../../services/navigation';

const { supervisorTabs, supervisor } = words.desks;
const empty = { title: words.lists.escalatedEmpty, hint: words.lists.escalatedHint };

const TABS: DeskTab[] = [
  { code: 'mine', label: supervisorTabs.mine, filter: { view: 'queue' }, empty },
  {
    code: 'escalated',
    label: supervisorTabs.escalated,
    filter: { view: 'all', state: 'escalated' },
    empty,
  },
  { code: 'overdue', label: supervisorTabs.overdue, filter: { view: 'all', overdue: true }, empty },
  { code: 'all', label: supervisorTabs.all, filter: { view: 'all' }, empty },
];

export default function SupervisorDesk() {
  const beneath = ({ escalation, community }: OrderListItem) => (
    <View className="soft small gap">
      {[community.name, escalation ? ESCALATION_CAUSE_WORDS[escalation.cause] : '']
        .filter(Boolean)
        .join(' · ')}
    </View>
  );
  const notice = seesPartners(useMe()) ? (
    <View>
      <DeskNotice />
      <DeskWork />
    </View>
  ) : null;
  return (
    <Desk desk="supervisor" title={supervisor} tabs={TABS} notice={notice} beneath={beneath} />
  );
}
