import { View } from '@tarojs/components';
import type { OrderAnswer } from '@domain/order/answer';
import { words } from '../../locale';
import { usePartnersFor } from '../../services/community';
import { Choices } from '../Choices';
import { LoadState } from '../LoadState';
import { Note } from '../Note';
import { describePartner } from './describe';

interface PickProps {
  order: OrderAnswer;
  chosen: string;
  onChange: (id: string) => void;
}

/** Partners whose agreement covers category and area, as the server lists them. */
export function PickPartner({ order, chosen, onChange }: PickProps) {
  const { data, problem, reload } = usePartnersFor(`${order.ownerArea}|${order.category.code}`);
  if (!data) return <LoadState problem={problem} onRetry={reload} rows={2} />;
  if (data.length === 0) return <Note>{words.forms.noPartners}</Note>;
  return (
    <Choices
      name="partnerId"
      rows
      chosen={[chosen]}
      onChange={([id = '']) => onChange(id)}
      options={data.map((partner) => ({
        code: partner.id,
        summary: partner.name,
        label: (
          <View className="grow">
            <View>{partner.name}</View>
            <View className="soft small">{describePartner(partner)}</View>
          </View>
        ),
      }))}
    />
  );
}
