import { View } from '@tarojs/components';
import { useState } from 'react';
import { AGREEMENT_BASIS_WORDS } from '@domain/words/people';
import { useSending } from '../../hooks/useSending';
import { feesOf, yearsFrom } from '../../lib/application';
import type { PriceDraft } from '../../lib/application';
import { toLocalField } from '../../lib/time';
import { words } from '../../locale';
import { now } from '../../services/clock';
import { decideApplication } from '../../services/partnership';
import type { Application } from '../../services/partnership';
import { Button } from '../Button';
import { Choices } from '../Choices';
import { Field } from '../Field';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { TextInput } from '../TextInput';
import { PriceRow } from './PriceRow';
import { TermRows } from './TermRows';

interface ApproveFormProps {
  application: Application;
  onDone: () => void;
  onClose: () => void;
}

const DAY_LENGTH = 10;
const today = (): string => toLocalField(now()).slice(0, DAY_LENGTH);
const CAP_OF_ONE = '3';
const CAP = '20';

/** 通过: what is agreed on, filled in as it is usually agreed. */
export function ApproveForm({ application, onDone, onClose }: ApproveFormProps) {
  const { id, kind, categories, named } = application;
  const isPerson = kind === 'skilledNeighbour';
  const [number, setNumber] = useState('');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(() => yearsFrom(today(), 1));
  const [cap, setCap] = useState(isPerson ? CAP_OF_ONE : CAP);
  const [agreed, setAgreed] = useState<string[]>(categories);
  const [prices, setPrices] = useState<Record<string, PriceDraft>>({});
  const { busy, problem, say, send } = useSending();
  const { partners } = words;
  const nameOf = (code: string): string => named.categories[categories.indexOf(code)] ?? code;
  const numberLabel = isPerson ? partners.registration : partners.number;

  const submit = () => {
    if (!number.trim() || !from || !until || !Number(cap) || agreed.length === 0) {
      return say(words.apply.missing);
    }
    const fees = feesOf(prices, agreed);
    const body = { number: number.trim(), from, until, cap: Number(cap), categories: agreed, fees };
    return void send(async () => {
      await decideApplication(id, 'approve', body);
      onDone();
    }, partners.approved);
  };
  return (
    <Sheet
      title={`${partners.approveTitle} · ${AGREEMENT_BASIS_WORDS[isPerson ? 'registration' : 'agreement']}`}
      onClose={onClose}
      foot={
        <Button id="submit-approve" kind="main" disabled={busy} onClick={submit}>
          {partners.approve}
        </Button>
      }
    >
      <View className="gap">{partners.approveSays}</View>
      <Field label={numberLabel} required>
        <TextInput
          name="number"
          label={numberLabel}
          holder={partners.numberHolder}
          most={60}
          value={number}
          onChange={setNumber}
        />
      </Field>
      <TermRows from={from} until={until} onFrom={setFrom} onUntil={setUntil} />
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
      {categories.length > 1 ? (
        <Field label={partners.categories} required>
          <Choices
            name="categories"
            many
            chosen={agreed}
            options={categories.map((code) => ({ code, label: nameOf(code) }))}
            onChange={setAgreed}
          />
        </Field>
      ) : null}
      {agreed.map((code) => (
        <PriceRow
          key={code}
          code={code}
          name={nameOf(code)}
          price={prices[code] ?? { kind: 'free', yuan: '' }}
          onChange={(price) => setPrices({ ...prices, [code]: price })}
        />
      ))}
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
