import { View } from '@tarojs/components';
import { useMe } from '../../hooks/useMe';
import type { OrderAnswer } from '@domain/order/answer';
import { words } from '../../locale';
import { useMembersOf } from '../../services/community';
import { Choices } from '../Choices';
import { LoadState } from '../LoadState';

interface PickProps {
  order: OrderAnswer;
  required: boolean;
  chosen: string;
  onChange: (id: string) => void;
}

/** Members of the partner that handles the order, or of one's own. */
export function PickWorker({ order, required, chosen, onChange }: PickProps) {
  const mine = useMe()?.memberships.find(({ partnerId }) => partnerId);
  const names = required || mine?.role === 'partnerLead';
  const { data, problem, reload } = useMembersOf(
    names ? (mine?.partnerId ?? order.partner?.id) : undefined,
  );
  if (!data) return required ? <LoadState problem={problem} onRetry={reload} rows={1} /> : null;
  if (data.length === 0) return <View className="soft gap">{words.forms.noMembers}</View>;
  return (
    <Choices
      name="workerId"
      chosen={[chosen]}
      onChange={([id = '']) => onChange(id)}
      options={data.map(({ id, displayName }) => ({ code: id, label: displayName }))}
    />
  );
}
