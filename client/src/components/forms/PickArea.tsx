import type { OrderAnswer } from '@domain/order/answer';
import { useAreasBelow } from '../../services/community';
import { Choices } from '../Choices';
import { LoadState } from '../LoadState';

interface PickProps {
  order: OrderAnswer;
  chosen: string;
  onChange: (code: string) => void;
}

const SUBDISTRICT_LENGTH = 9;

/** The other communities of the same subdistrict. */
export function PickArea({ order, chosen, onChange }: PickProps) {
  const { data, problem, reload } = useAreasBelow(order.ownerArea.slice(0, SUBDISTRICT_LENGTH));
  if (!data) return <LoadState problem={problem} onRetry={reload} rows={1} />;
  return (
    <Choices
      name="areaCode"
      chosen={[chosen]}
      onChange={([code = '']) => onChange(code)}
      options={data
        .filter(({ code }) => code !== order.ownerArea)
        .map(({ code, name }) => ({ code, label: name }))}
    />
  );
}
