import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Satisfaction } from '@domain/order/vocabulary';
import { useDraft } from '../../hooks/useDraft';
import { useSubmit } from '../../hooks/useSubmit';
import type { Run } from '../../hooks/useSubmit';
import { followUpWords as words } from '../../locale/follow-ups';
import { Button } from '../Button';
import { Choices } from '../Choices';
import { Faces } from '../Faces';
import { Field } from '../Field';
import { ProblemNote } from '../ProblemNote';
import { TextArea } from '../TextArea';

interface VisitFormProps {
  orderId: string;
  run: Run;
  onNext: () => void;
}

const yesNo = (yes: string, no: string) => [
  { code: 'yes', label: yes },
  { code: 'no', label: no },
];
const chosen = (value: boolean | undefined): string[] =>
  value === undefined ? [] : [value ? 'yes' : 'no'];

/** What the resident said, tap by tap: reached or not, solved or not, a face, some words. */
export function VisitForm({ orderId, run, onNext }: VisitFormProps) {
  const [reached, setReached] = useState<boolean>();
  const [resolved, setResolved] = useState<boolean>();
  const [satisfaction, setSatisfaction] = useState<Satisfaction>();
  const draft = useDraft(`${orderId}:visit`, { words: '' });
  const { busy, problem, say, submit } = useSubmit(run, 'follow-up', {
    onDone: draft.clear,
    onClose: onNext,
    told: reached === false ? words.again : words.kept,
  });
  const save = () => {
    const said = draft.value.words.trim();
    if (reached === undefined) say(words.needReached);
    else if (!reached) void submit({ reached, words: said || words.noAnswer });
    else if (resolved === undefined || satisfaction === undefined) say(words.needHeard);
    else if (said === '') say(words.needWords);
    else void submit({ reached, resolved, satisfaction, words: said });
  };
  return (
    <View className="card" id="visit-form">
      <Field label={words.reached}>
        <Choices
          name="reached"
          chosen={chosen(reached)}
          options={yesNo(words.yes, words.no)}
          onChange={([code]) => setReached(code === 'yes')}
        />
      </Field>
      {reached ? (
        <View>
          <Field label={words.resolved}>
            <Choices
              name="resolved"
              chosen={chosen(resolved)}
              options={yesNo(words.solved, words.unsolved)}
              onChange={([code]) => setResolved(code === 'yes')}
            />
          </Field>
          <Field label={words.satisfaction}>
            <Faces chosen={satisfaction} onChange={setSatisfaction} />
          </Field>
        </View>
      ) : null}
      <Field label={words.words} optional={reached === false}>
        <TextArea
          name="words"
          label={words.words}
          value={draft.value.words}
          onChange={(said) => draft.change({ words: said })}
        />
      </Field>
      <ProblemNote problem={problem} />
      <View className="buttons">
        <Button id="visit-skip" disabled={busy} onClick={onNext}>
          {words.skip}
        </Button>
        <Button id="visit-save" kind="main" disabled={busy} onClick={save}>
          {words.save}
        </Button>
      </View>
    </View>
  );
}
