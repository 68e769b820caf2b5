import { View } from '@tarojs/components';
import { useState } from 'react';
import { useNow } from '../../hooks/useNow';
import { useSubmit } from '../../hooks/useSubmit';
import { fromLocalField, spanWords } from '../../lib/time';
import { words } from '../../locale';
import { fieldWords } from '@domain/words/fields';
import { Button } from '../Button';
import { DateTimeInput } from '../DateTimeInput';
import { Field } from '../Field';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { TextArea } from '../TextArea';
import type { CommandFormProps } from './GenericForm';

/** 改约: agree to the other side's time at one tap, or propose another. */
export function RescheduleForm({ order, action, run, onClose }: CommandFormProps) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const time = useNow();
  const { busy, problem, say, submit } = useSubmit(run, 'reschedule', { onClose });
  const propose = () => {
    const span = { from: fromLocalField(from), to: fromLocalField(to) };
    if (!span.from || !span.to) return say(words.forms.checkForm);
    return void submit({ ...span, ...(reason.trim() ? { reason: reason.trim() } : {}) });
  };
  return (
    <Sheet
      title={action.label}
      onClose={onClose}
      foot={
        <Button id="submit-reschedule" kind="main" disabled={busy} onClick={propose}>
          {words.reschedule.another}
        </Button>
      }
    >
      {order.proposedTime ? (
        <View className="card card-accent">
          <View>{words.order.proposed}</View>
          <View className="title">{spanWords(order.proposedTime, time)}</View>
          <View className="buttons">
            <Button
              id="reschedule-agree"
              kind="line"
              disabled={busy}
              onClick={() => void submit({ agree: true })}
            >
              {words.reschedule.agree}
            </Button>
          </View>
        </View>
      ) : null}
      <Field label={fieldWords('from')}>
        <DateTimeInput name="from" label={fieldWords('from')} value={from} onChange={setFrom} />
      </Field>
      <Field label={fieldWords('to')}>
        <DateTimeInput name="to" label={fieldWords('to')} value={to} onChange={setTo} />
      </Field>
      <Field label={fieldWords('reason')} optional>
        <TextArea name="reason" label={fieldWords('reason')} value={reason} onChange={setReason} />
      </Field>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
