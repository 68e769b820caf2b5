import { yearsFrom } from '../../lib/application';
import { words } from '../../locale';
import { Choices } from '../Choices';
import { DayInput } from '../DayInput';
import { Field } from '../Field';

interface TermRowsProps {
  from: string;
  until: string;
  /** Where it begins stands already. */
  onFrom?: (day: string) => void;
  onUntil: (day: string) => void;
}

const YEARS = [1, 2, 3];

/** From which day until which, one, two or three years at one tap. */
export function TermRows({ from, until, onFrom, onUntil }: TermRowsProps) {
  const options = YEARS.map((years) => ({
    code: yearsFrom(from, years),
    label: words.partners.years(years),
  }));
  return (
    <>
      {onFrom ? (
        <Field label={words.partners.from} required>
          <DayInput name="from" label={words.partners.from} value={from} onChange={onFrom} />
        </Field>
      ) : null}
      <Field label={words.partners.untilDay} required>
        <Choices
          name="until"
          chosen={[until]}
          options={options}
          onChange={([day = '']) => onUntil(day)}
        />
        <DayInput name="until" label={words.partners.untilDay} value={until} onChange={onUntil} />
      </Field>
    </>
  );
}
