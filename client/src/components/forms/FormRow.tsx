import { View } from '@tarojs/components';
import type { FieldAnswer, OrderAnswer } from '@domain/order/answer';
import { fieldWords } from '@domain/words/fields';
import { useMe } from '../../hooks/useMe';
import { useUploads } from '../../hooks/useUploads';
import type { FieldValue } from '../../lib/forms';
import { words } from '../../locale';
import { Choices } from '../Choices';
import { DateTimeInput } from '../DateTimeInput';
import { Field } from '../Field';
import { SwitchRow } from '../SwitchRow';
import { TextArea } from '../TextArea';
import { TextInput } from '../TextInput';
import { Uploader } from '../Uploader';
import { PickArea } from './PickArea';
import { PickCategory } from './PickCategory';
import { PickOrder } from './PickOrder';
import { PickPartner } from './PickPartner';
import { PickWorker } from './PickWorker';

interface FormRowProps {
  order: OrderAnswer;
  row: FieldAnswer;
  /** Pictures of the form are kept under this name. */
  slot: string;
  value: FieldValue | undefined;
  problem: string | undefined;
  onChange: (value: FieldValue) => void;
}

const ONE_LINE = [
  'who',
  'phone',
  'name',
  'place',
  'address',
  'what',
  'body',
  'bodies',
  'find',
  'at',
  'photoId',
];
const PAST = ['handledAt', 'arrivedAt', 'at'];
const REDACTED = Object.entries(words.forms.redactFields).map(([code, label]) => ({ code, label }));
const YES_NO: Record<string, { yes: string; no: string }> = {
  reached: { yes: words.forms.reachedYes, no: words.forms.reachedNo },
  resolved: { yes: words.forms.resolvedYes, no: words.forms.resolvedNo },
  keepPartner: { yes: words.forms.keepYes, no: words.forms.keepNo },
};

const lastOf = (name: string): string => name.split('.').pop() ?? name;

function PhotoRow({ name, slot }: { name: string; slot: string }) {
  return <Uploader name={name} uploads={useUploads(`${slot}:${name}`)} />;
}

function Control({ order, row, slot, value, onChange }: FormRowProps) {
  const { name, type, options, required } = row;
  const label = fieldWords(name);
  const text = typeof value === 'string' ? value : '';
  const pick = { order, chosen: text, onChange };
  switch (type) {
    case 'partner':
      return <PickPartner {...pick} />;
    case 'worker':
      return <PickWorker {...pick} required={required} />;
    case 'area':
      return <PickArea {...pick} />;
    case 'category':
      return <PickCategory {...pick} />;
    case 'order':
      return <PickOrder {...pick} />;
    case 'photos':
      return <PhotoRow name={name} slot={slot} />;
    case 'datetime':
      return (
        <DateTimeInput
          name={name}
          label={label}
          value={text}
          quick={PAST.includes(lastOf(name)) ? 'past' : 'ahead'}
          onChange={onChange}
        />
      );
    case 'select':
      return (
        <Choices
          name={name}
          chosen={[text]}
          options={(options ?? []).map(({ code, label: said }) => ({ code, label: said }))}
          onChange={([code = '']) => onChange(code)}
        />
      );
    case 'boolean': {
      const said = YES_NO[name] ?? { yes: words.common.yes, no: words.common.no };
      return (
        <Choices
          name={name}
          chosen={typeof value === 'boolean' ? [String(value)] : []}
          options={[
            { code: 'true', label: said.yes },
            { code: 'false', label: said.no },
          ]}
          onChange={([code]) => onChange(code === 'true')}
        />
      );
    }
    case 'money':
    case 'number':
      return <TextInput name={name} label={label} type="digit" value={text} onChange={onChange} />;
    default:
      if (name === 'field') {
        return (
          <Choices
            name={name}
            chosen={[text]}
            options={REDACTED}
            onChange={([code = '']) => onChange(code)}
          />
        );
      }
      return type === 'names' || ONE_LINE.includes(lastOf(name)) ? (
        <TextInput name={name} label={label} value={text} onChange={onChange} />
      ) : (
        <TextArea name={name} label={label} value={text} onChange={onChange} />
      );
  }
}

/** Whom to name is asked only of those who lead a partner; everybody else takes it on themselves. */
const asksForWorker = ({ type, required }: FieldAnswer, leads: boolean): boolean =>
  type !== 'worker' || required || leads;

/** One row of a command's form, drawn from what the server says of the field. */
export function FormRow(props: FormRowProps) {
  const { row, value, problem, onChange } = props;
  const label = fieldWords(row.name);
  const leads = useMe()?.memberships.some(({ role }) => role === 'partnerLead') ?? false;
  if (!asksForWorker(row, leads)) return null;
  if (row.type === 'boolean' && !row.required && !YES_NO[row.name]) {
    return (
      <View className="field">
        <SwitchRow name={row.name} label={label} on={value === true} onChange={onChange} />
      </View>
    );
  }
  const money = row.type === 'money' ? `(${words.forms.yuan})` : '';
  return (
    <Field label={`${label}${money}`} required={row.required} problem={problem}>
      <Control {...props} />
    </Field>
  );
}
