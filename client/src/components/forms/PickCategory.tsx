import { communityOf } from '../../hooks/useArea';
import type { OrderAnswer } from '@domain/order/answer';
import { useCatalogueOf } from '../../services/community';
import { Choices } from '../Choices';
import { LoadState } from '../LoadState';

interface PickProps {
  order: OrderAnswer;
  chosen: string;
  onChange: (code: string) => void;
}

export function PickCategory({ order, chosen, onChange }: PickProps) {
  const { data, problem, reload } = useCatalogueOf(communityOf(order.areaCode));
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
