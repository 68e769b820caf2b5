import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSending } from '../../hooks/useSending';
import { words } from '../../locale';
import { decideApplication, stepAgreement } from '../../services/partnership';
import type { Application } from '../../services/partnership';
import { Button } from '../Button';
import { Field } from '../Field';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { TextArea } from '../TextArea';

interface ReasonFormProps {
  /** An application that is rejected, or an agreement that is suspended or ended. */
  of: { application: Application } | { partner: string; step: 'suspend' | 'end' };
  onDone: () => void;
  onClose: () => void;
}

const LEAST = 10;

/** Says what happens then, and asks why. */
export function ReasonForm({ of, onDone, onClose }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const { busy, problem, say, send } = useSending();
  const { partners } = words;
  const isApplication = 'application' in of;
  const title = isApplication ? partners.reject : partners.steps[of.step];
  const says = isApplication ? partners.rejectSays : partners.stepSays[of.step];
  const submit = () => {
    const text = reason.trim();
    if (text.length < (isApplication ? LEAST : 1))
      return say(isApplication ? partners.reasonHolder : words.apply.missing);
    return void send(
      async () => {
        if (isApplication) await decideApplication(of.application.id, 'reject', { reason: text });
        else await stepAgreement(of.partner, of.step, { reason: text });
        onDone();
      },
      isApplication ? partners.rejected : partners.done,
    );
  };
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <Button id="submit-reason" kind="main" disabled={busy} onClick={submit}>
          {title}
        </Button>
      }
    >
      <View className="gap">{says}</View>
      <Field label={partners.reason} required>
        <TextArea
          name="reason"
          label={partners.reason}
          holder={isApplication ? partners.reasonHolder : ''}
          most={500}
          value={reason}
          onChange={setReason}
        />
      </Field>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
