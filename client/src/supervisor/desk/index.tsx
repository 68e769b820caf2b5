import { View } from '@tarojs/components';
import type { OrderListItem } from '@domain/order/answer';
import { ESCALATION_CAUSE_WORDS } from '@domain/words/reasons';
import { Desk } from '../../components/desk/Desk';
import type { DeskTab } from '../../components/desk/Desk';
import { words } from '../../locale/zh-CN';

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
  return <Desk desk="supervisor" title={supervisor} tabs={TABS} beneath={beneath} />;
}
