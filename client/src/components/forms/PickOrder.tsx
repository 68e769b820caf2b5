import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OrderAnswer } from '@domain/order/answer';
import { workStateWords } from '@domain/words/states';
import { useOrderList } from '../../hooks/useOrderList';
import { words } from '../../locale';
import { ordersPath } from '../../services/orders';
import { Choices } from '../Choices';
import { LoadState } from '../LoadState';
import { Note } from '../Note';
import { TextInput } from '../TextInput';

interface PickProps {
  order: OrderAnswer;
  chosen: string;
  onChange: (id: string) => void;
}

const MERGEABLE = 'placed,accepted,offered,taken,started,paused';

/** Open orders of the same owner: of the same category first, or found by number or words. */
export function PickOrder({ order, chosen, onChange }: PickProps) {
  const [q, setQ] = useState('');
  const category = q ? undefined : order.category.code;
  const list = useOrderList(
    ordersPath({ view: 'all', area: order.ownerArea, state: MERGEABLE, category, q, limit: 20 }),
  );
  const others = (list.items ?? []).filter(({ id }) => id !== order.id);
  return (
    <View>
      <TextInput
        name="merge-search"
        label={words.forms.searchOrder}
        holder={words.forms.searchOrder}
        value={q}
        onChange={setQ}
      />
      {list.items ? null : <LoadState problem={list.problem} onRetry={list.reload} rows={1} />}
      {list.items && others.length === 0 ? <Note>{words.forms.noOrders}</Note> : null}
      <Choices
        name="intoOrderId"
        rows
        chosen={[chosen]}
        onChange={([id = '']) => onChange(id)}
        options={others.map(({ id, title, number, state }) => ({
          code: id,
          summary: title,
          label: (
            <View className="grow">
              <View>{title}</View>
              <View className="soft small">
                {number} · {workStateWords(state)}
              </View>
            </View>
          ),
        }))}
      />
    </View>
  );
}
