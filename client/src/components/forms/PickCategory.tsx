import type { OrderAnswer } from '@domain/order/answer';
import { useCatalogueOf } from '../../services/community';
import { Choices } from '../Choices';
import { LoadState } from '../LoadState';

interface PickProps {
  order: OrderAnswer;
  chosen: string;
  onChange: (code: string) => void;
}

const COMMUNITY_LENGTH = 12;

export function PickCategory({ order, chosen, onChange }: PickProps) {
  const { data, problem, reload } = useCatalogueOf(order.areaCode.slice(0, COMMUNITY_LENGTH));
  if (!data) return <LoadState problem={problem} onRetry={reload} rows={1} />;
  return (
    <Choices
      name="categoryCode"
      chosen={[chosen]}
      onChange={([code = '']) => onChange(code)}
      options={data.categories.map(({ code, name }) => ({ code, label: name }))}
    />
  );
}
