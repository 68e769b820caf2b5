import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSending } from '../../hooks/useSending';
import { toLocalField } from '../../lib/time';
import { words } from '../../locale';
import { now } from '../../services/clock';
import { stepAgreement } from '../../services/partnership';
import type { AgreementDetail } from '../../services/partnership';
import { Button } from '../Button';
import { DayInput } from '../DayInput';
import { Field } from '../Field';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { TextInput } from '../TextInput';
import { TermRows } from './TermRows';

interface RenewFormProps {
  partner: AgreementDetail;
  onDone: () => void;
  onClose: () => void;
}

const DAY_LENGTH = 10;

/** 续签: another last day, how many orders at once, and the dates of what has to be valid. Only what changed is sent. */
export function RenewForm({ partner: { id, agreement }, onDone, onClose }: RenewFormProps) {
  const [until, setUntil] = useState(agreement.until);
  const [cap, setCap] = useState(String(agreement.cap));
  const [insurance, setInsurance] = useState(agreement.insuranceUntil ?? '');
  const [credentials, setCredentials] = useState(agreement.credentials);
  const { busy, problem, say, send } = useSending();
  const { partners } = words;
  const submit = () => {
    const isRenewed = credentials !== agreement.credentials;
    const body = {
      ...(until === agreement.until ? {} : { until }),
      ...(Number(cap) === agreement.cap ? {} : { cap: Number(cap) }),
      ...(insurance && insurance !== agreement.insuranceUntil ? { insuranceUntil: insurance } : {}),
      ...(isRenewed ? { credentials } : {}),
    };
    if (Object.keys(body).length === 0) return onClose();
    if (!until || !Number(cap)) return say(words.apply.missing);
    return void send(async () => {
      await stepAgreement(id, 'change', body);
      onDone();
    }, partners.done);
  };
  return (
    <Sheet
      title={partners.steps.change}
      onClose={onClose}
      foot={
        <Button id="submit-change" kind="main" disabled={busy} onClick={submit}>
          {partners.steps.change}
        </Button>
      }
    >
      <View className="gap">{partners.stepSays.change}</View>
      <TermRows from={toLocalField(now()).slice(0, DAY_LENGTH)} until={until} onUntil={setUntil} />
      <Field label={partners.cap} required>
        <TextInput
          name="cap"
          label={partners.cap}
          type="number"
          most={3}
          value={cap}
          onChange={setCap}
        />
      </Field>
      {credentials.map(({ name, until: last }, at) => (
        <Field key={name} label={`${name} ${words.apply.credentialUntil}`}>
          <DayInput
            name={`credential-until-${at}`}
            label={name}
            value={last}
            onChange={(day) =>
              setCredentials(
                credentials.map((one, index) => (index === at ? { ...one, until: day } : one)),
              )
            }
          />
        </Field>
      ))}
      <Field label={words.apply.insurance} optional>
        <DayInput
          name="insuranceUntil"
          label={words.apply.insurance}
          value={insurance}
          onChange={setInsurance}
        />
      </Field>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
