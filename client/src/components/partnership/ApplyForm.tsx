import { View } from '@tarojs/components';
import { useState } from 'react';
import { creditCodeVerdict } from '@domain/credit-code';
import type { PartnerKind } from '@domain/partner-kinds';
import { fieldWords } from '@domain/words/fields';
import { communityCodeOf } from '../../hooks/useArea';
import { useDraft } from '../../hooks/useDraft';
import { useMe } from '../../hooks/useMe';
import { useSending } from '../../hooks/useSending';
import { applicationBody, asksForCode, EMPTY_APPLICATION, missingIn } from '../../lib/application';
import type { ApplicationDraft, ApplicationField } from '../../lib/application';
import { problemLines } from '../../lib/problem-lines';
import { words } from '../../locale';
import { applyToHelp } from '../../services/partnership';
import { Button } from '../Button';
import { Field } from '../Field';
import { Note } from '../Note';
import { TextArea } from '../TextArea';
import { TextInput } from '../TextInput';
import { AreaNeeded } from '../place/AreaNeeded';
import { spoken } from '../spoken';
import { CredentialRows } from './CredentialRows';
import { CreditCodeInput } from './CreditCodeInput';
import { PickCategories } from './PickCategories';
import { PickCommunities } from './PickCommunities';
import { PickKind } from './PickKind';

/** The form of whoever wants to help; what was typed is kept until it is sent. */
export function ApplyForm({ onSent }: { onSent: () => void }) {
  const me = useMe();
  const home = communityCodeOf(me);
  const draft = useDraft<ApplicationDraft>('apply', {
    ...EMPTY_APPLICATION,
    contactName: me?.displayName ?? '',
    areas: home ? [home] : [],
  });
  const [tried, setTried] = useState(false);
  const { busy, problem, say, send } = useSending();
  const { value, change } = draft;
  if (!home) return <AreaNeeded />;

  const isCode = creditCodeVerdict(value.creditCode).verdict === 'right';
  const lacks = missingIn(value, { isCode });
  const missing = tried ? lacks : [];
  const isFilled = problem?.code === 'form' && missing.length === 0;
  const submit = () => {
    setTried(true);
    if (lacks.length > 0) return say(words.apply.missing);
    return void send(async () => {
      await applyToHelp(applicationBody(value));
      draft.clear();
      onSent();
    }, words.apply.sent);
  };
  const lacking = (field: ApplicationField): string | undefined =>
    missing.includes(field) ? words.common.required : undefined;
  const chooseKind = (kind: PartnerKind) => {
    if (kind !== value.kind) change({ kind, categories: [] });
  };

  return (
    <View className="order-detail">
      <View className="column before-bar">
        <Note tone="good" icon="handshake">
          {words.apply.hello}
        </Note>
        <View className="card">
          <Field label={words.apply.kind} required problem={lacking('kind')}>
            <PickKind chosen={value.kind} onChange={chooseKind} />
          </Field>
        </View>
        <View className="card">
          <Field label={words.apply.name} required problem={lacking('name')}>
            <TextInput
              name="name"
              label={words.apply.name}
              most={40}
              holder={
                asksForCode(value.kind)
                  ? words.apply.nameHolder.others
                  : words.apply.nameHolder.skilledNeighbour
              }
              value={value.name}
              onChange={(name) => change({ name })}
            />
          </Field>
          {asksForCode(value.kind) ? (
            <CreditCodeInput
              value={value.creditCode}
              missing={missing.includes('creditCode')}
              onChange={(creditCode) => change({ creditCode })}
            />
          ) : null}
          <Field label={words.apply.categories} required problem={lacking('categories')}>
            <PickCategories
              area={home}
              kind={value.kind}
              chosen={value.categories}
              onChange={(categories) => change({ categories })}
            />
          </Field>
          <Field label={words.apply.areas} required problem={lacking('areas')}>
            <PickCommunities
              home={home}
              chosen={value.areas}
              onChange={(areas) => change({ areas })}
            />
          </Field>
          <Field label={words.apply.introduction} required problem={lacking('introduction')}>
            <TextArea
              name="introduction"
              label={words.apply.introduction}
              holder={words.apply.introductionHolder}
              most={500}
              value={value.introduction}
              onChange={(introduction) => change({ introduction })}
            />
          </Field>
        </View>
        <View className="card">
          <Field
            label={words.apply.contact}
            hint={words.apply.contactHint}
            required
            problem={lacking('contact')}
          >
            <TextInput
              name="contactName"
              label={words.apply.contactName}
              holder={words.apply.contactName}
              most={40}
              value={value.contactName}
              onChange={(contactName) => change({ contactName })}
            />
            <TextInput
              name="contactPhone"
              label={words.apply.contactPhone}
              holder={words.apply.contactPhone}
              type="number"
              most={20}
              value={value.contactPhone}
              onChange={(contactPhone) => change({ contactPhone })}
            />
          </Field>
          <CredentialRows
            credentials={value.credentials}
            insuranceUntil={value.insuranceUntil}
            onChange={change}
          />
        </View>
        {problem && !isFilled ? (
          <View id="problem" className="problem" {...spoken('alert')}>
            <View className="strong">{problem.title}</View>
            {(problem.code === 'form'
              ? missing.map((field) => words.apply.fields[field])
              : problemLines(problem, fieldWords)
            ).map((line) => (
              <View key={line}>{line}</View>
            ))}
          </View>
        ) : null}
      </View>
      <View className="action-bar">
        <View className="action-bar-in">
          <Button id="submit-application" kind="main" disabled={busy} onClick={submit}>
            {words.apply.submit}
          </Button>
        </View>
      </View>
    </View>
  );
}
