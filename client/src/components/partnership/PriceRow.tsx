import { FEE_KINDS } from '@domain/order/vocabulary';
import { FEE_WORDS } from '@domain/words/reasons';
import type { PriceDraft } from '../../lib/application';
import { words } from '../../locale';
import { Choices } from '../Choices';
import { Field } from '../Field';
import { TextInput } from '../TextInput';

interface PriceRowProps {
  code: string;
  name: string;
  price: PriceDraft;
  onChange: (price: PriceDraft) => void;
}

/** What one kind of help costs: nothing, little, or what is agreed each time. */
export function PriceRow({ code, name, price, onChange }: PriceRowProps) {
  return (
    <Field label={`${words.partners.prices} · ${name}`}>
      <Choices
        name={`fee-${code}`}
        chosen={[price.kind]}
        options={FEE_KINDS.map((kind) => ({ code: kind, label: FEE_WORDS[kind] }))}
        onChange={([kind]) =>
          onChange({ ...price, kind: FEE_KINDS.find((one) => one === kind) ?? 'free' })
        }
      />
      {price.kind === 'lowCost' ? (
        <TextInput
          name={`yuan-${code}`}
          label={words.partners.yuan}
          holder={words.partners.yuan}
          type="digit"
          most={9}
          value={price.yuan}
          onChange={(yuan) => onChange({ ...price, yuan })}
        />
      ) : null}
    </Field>
  );
}
