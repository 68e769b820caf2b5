import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ActionAnswer, FieldAnswer, OrderAnswer } from '@domain/order/answer';
import type { CommandName } from '@domain/order/command-names';
import { communityOf } from '../../hooks/useArea';
import { useDraft } from '../../hooks/useDraft';
import { useSubmit } from '../../hooks/useSubmit';
import type { Run } from '../../hooks/useSubmit';
import { clearUploads, uploadsNow } from '../../hooks/useUploads';
import { bodyOf, missingRows, rowsOf } from '../../lib/forms';
import type { FormValues } from '../../lib/forms';
import { yuanWords } from '../../lib/money';
import { fieldProblem } from '../../lib/problem-lines';
import { onlyChanged, prefillOf } from '../../lib/prefill';
import { words } from '../../locale';
import { now } from '../../services/clock';
import type { Problem } from '../../services/problem';
import { useCatalogueOf } from '../../services/community';
import { Button } from '../Button';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { FormRow } from './FormRow';

export interface CommandFormProps {
  order: OrderAnswer;
  action: ActionAnswer;
  run: Run;
  /** Why it was refused when it was sent from here before. */
  refused?: Problem | undefined;
  onClose: () => void;
}

/** The pictures of the form as media ids, or what keeps it from being sent. */
function photosOf(rows: readonly FieldAnswer[], slot: string): FormValues | string {
  const values: FormValues = {};
  for (const { name } of rows.filter(({ type }) => type === 'photos')) {
    const { mediaIds, sending, failed } = uploadsNow(`${slot}:${name}`);
    if (sending) return words.place.waiting;
    if (failed) return words.place.failedPhoto;
    values[name] = mediaIds;
  }
  return values;
}

/** Refusing (不予受理) starts from the category's ready referral. */
function useReferral(order: OrderAnswer, command: CommandName): FormValues {
  const { data } = useCatalogueOf(communityOf(order.areaCode));
  const referral = data?.categories.find(({ code }) => code === order.category.code)?.referral;
  return command === 'reject' && referral
    ? { 'referral.who': referral.who, 'referral.phone': referral.phone }
    : {};
}

/** The form of any command, from the fields that the server names; says first what will happen. */
export function GenericForm({ order, action, run, refused, onClose }: CommandFormProps) {
  const { command, label } = action;
  const slot = `${order.id}:${command}`;
  const rows = rowsOf(action.fields ?? []);
  const prefilled = { ...prefillOf(command, order, now()), ...useReferral(order, command) };
  const draft = useDraft<FormValues>(slot, prefilled);
  const [missing, setMissing] = useState<string[]>([]);
  const { busy, problem, say, submit } = useSubmit(run, command, {
    onDone() {
      draft.clear();
      rows
        .filter(({ type }) => type === 'photos')
        .forEach(({ name }) => clearUploads(`${slot}:${name}`));
    },
    onClose,
    refused,
  });

  const send = () => {
    const photos = photosOf(rows, slot);
    if (typeof photos === 'string') return say(photos);
    const values = { ...onlyChanged(command, draft.value, prefilled), ...photos };
    const lacking = missingRows(rows, values);
    setMissing(lacking);
    if (lacking.length > 0) return say(words.forms.checkForm);
    return void submit(bodyOf(rows, values));
  };
  const problemAt = (name: string): string | undefined =>
    missing.includes(name) ? words.common.required : fieldProblem(problem, name);

  return (
    <Sheet
      title={label}
      onClose={onClose}
      foot={
        <Button id={`submit-${command}`} kind="main" disabled={busy} onClick={send}>
          {label}
        </Button>
      }
    >
      {words.hints[command] ? <View className="soft">{words.hints[command]}</View> : null}
      {command === 'agree-quote' && order.quote ? (
        <View className="gap-large">
          <View className="big-number">{yuanWords(order.quote.amountFen)}</View>
          <View className="pre">{order.quote.what}</View>
        </View>
      ) : null}
      {rows.map((row) => (
        <FormRow
          key={row.name}
          order={order}
          row={row}
          slot={slot}
          value={draft.value[row.name]}
          problem={problemAt(row.name)}
          onChange={(value) => draft.change({ [row.name]: value })}
        />
      ))}
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
