import { View } from '@tarojs/components';
import { useState } from 'react';
import { CONTACT_CHANNELS, EVIDENCE_POINTS } from '@domain/order/vocabulary';
import type { EvidencePoint } from '@domain/order/vocabulary';
import { CHANNEL_WORDS, EVIDENCE_WORDS } from '@domain/words/reasons';
import { communityOf } from '../../hooks/useArea';
import { useDraft } from '../../hooks/useDraft';
import { useMe } from '../../hooks/useMe';
import { useSubmit } from '../../hooks/useSubmit';
import { useUploads } from '../../hooks/useUploads';
import { evidenceSoFar } from '../../lib/evidence';
import type { EvidenceDraft } from '../../lib/evidence';
import { splitNames } from '../../lib/forms';
import { fenOf, yuanField } from '../../lib/money';
import { fieldProblem } from '../../lib/problem-lines';
import { instantOf, toLocalField } from '../../lib/time';
import { words } from '../../locale';
import { now } from '../../services/clock';
import { useCatalogueOf } from '../../services/community';
import { Button } from '../Button';
import { Choices } from '../Choices';
import { DateTimeInput } from '../DateTimeInput';
import { Field } from '../Field';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { TextArea } from '../TextArea';
import { TextInput } from '../TextInput';
import { Uploader } from '../Uploader';
import { Checklist } from './Checklist';
import type { CommandFormProps } from './GenericForm';

interface FulfilDraft extends EvidenceDraft {
  charge: string;
  photoExempt: string;
}

const ANSWER_POINTS: readonly EvidencePoint[] = ['handledAt', 'handlers', 'result', 'feedback'];
const textOrNothing = (name: string, text: string): Record<string, string> =>
  text.trim() ? { [name]: text.trim() } : {};

function bodyFrom(
  draft: FulfilDraft,
  opened: number,
  { before, after }: { before: string[]; after: string[] },
): Record<string, unknown> {
  const handledAt = instantOf(draft.handledAt, [now(), opened]);
  const handlers = splitNames(draft.handlers);
  const charge = fenOf(draft.charge);
  return {
    ...(handledAt ? { handledAt } : {}),
    ...textOrNothing('place', draft.place),
    ...(handlers.length > 0 ? { handlers } : {}),
    ...textOrNothing('process', draft.process),
    ...textOrNothing('result', draft.result),
    ...(draft.channel
      ? {
          feedback: {
            channel: draft.channel,
            at: new Date(now()).toISOString(),
            ...textOrNothing('words', draft.words),
          },
        }
      : {}),
    ...(before.length > 0 ? { photosBefore: before } : {}),
    ...(after.length > 0 ? { photosAfter: after } : {}),
    ...textOrNothing('photoExempt', draft.photoExempt),
    ...(charge === undefined ? {} : { charge: { amountFen: charge } }),
  };
}

/** 办结: the six points (六有) as a checklist that fills while one types; the server names what is missing. */
export function FulfilForm({ order, action, run, onClose }: CommandFormProps) {
  const slot = `${order.id}:fulfil`;
  const me = useMe();
  const { data: catalogue } = useCatalogueOf(communityOf(order.areaCode));
  const category = catalogue?.categories.find(({ code }) => code === order.category.code);
  const [opened] = useState(now);
  const draft = useDraft<FulfilDraft>(slot, {
    handledAt: toLocalField(opened),
    place: order.location?.address ?? '',
    handlers: order.worker?.displayName ?? me?.displayName ?? '',
    process: '',
    result: '',
    channel: '',
    words: '',
    charge: order.quote?.state === 'agreed' ? yuanField(order.quote.amountFen) : '',
    photoExempt: '',
  });
  const before = useUploads(`${slot}:before`);
  const after = useUploads(`${slot}:after`);
  const { busy, problem, say, submit } = useSubmit(run, 'fulfil', {
    onDone() {
      draft.clear();
      before.clear();
      after.clear();
    },
    onClose,
  });
  const { value, change } = draft;
  const points = category?.profile === 'answer' ? ANSWER_POINTS : EVIDENCE_POINTS;
  const wants = (point: EvidencePoint): boolean => points.includes(point);
  const photos = category?.photosRequired ?? { before: true, after: true };
  const refused = (problem?.errors ?? []).map(({ path }) => path.split('.')[0] ?? path);
  const standing = evidenceSoFar(value);
  /** What was filled in since is no longer missing; a wrong time stays wrong until the server has seen it. */
  const filled: Record<string, boolean> = {
    ...standing,
    handledAt: false,
    photosBefore: before.items.length > 0,
    photosAfter: after.items.length > 0,
  };
  const problemAt = (path: string): string | undefined =>
    filled[path] ? undefined : fieldProblem(problem, path);

  const send = () => {
    if (before.sending || after.sending) return say(words.place.waiting);
    if (before.failed || after.failed) return say(words.place.failedPhoto);
    return void submit(bodyFrom(value, opened, { before: before.mediaIds, after: after.mediaIds }));
  };

  return (
    <Sheet
      title={words.fulfil.title}
      onClose={onClose}
      foot={
        <Button id="submit-fulfil" kind="main" disabled={busy} onClick={send}>
          {action.label}
        </Button>
      }
    >
      <View className="soft">{words.fulfil.six}</View>
      <Checklist points={points} standing={standing} refused={refused} />
      <ProblemNote problem={problem} />
      <Field label={EVIDENCE_WORDS.handledAt} problem={problemAt('handledAt')}>
        <DateTimeInput
          name="handledAt"
          label={EVIDENCE_WORDS.handledAt}
          value={value.handledAt}
          quick="past"
          onChange={(handledAt) => change({ handledAt })}
        />
      </Field>
      {wants('place') ? (
        <Field label={EVIDENCE_WORDS.place} problem={problemAt('place')}>
          <TextInput
            name="place"
            label={EVIDENCE_WORDS.place}
            value={value.place}
            onChange={(place) => change({ place })}
          />
        </Field>
      ) : null}
      <Field
        label={EVIDENCE_WORDS.handlers}
        hint={words.fulfil.handlersHolder}
        problem={problemAt('handlers')}
      >
        <TextInput
          name="handlers"
          label={EVIDENCE_WORDS.handlers}
          value={value.handlers}
          onChange={(handlers) => change({ handlers })}
        />
      </Field>
      {wants('process') ? (
        <Field label={EVIDENCE_WORDS.process} problem={problemAt('process')}>
          <TextArea
            name="process"
            label={EVIDENCE_WORDS.process}
            holder={words.fulfil.processHolder}
            value={value.process}
            onChange={(process) => change({ process })}
          />
        </Field>
      ) : null}
      {wants('process') && (photos.before || photos.after) ? (
        <View>
          <View className={photos.before && photos.after ? 'photo-pair' : ''}>
            {photos.before ? (
              <Field label={words.fulfil.before} problem={problemAt('photosBefore')}>
                <Uploader name="photosBefore" uploads={before} most={4} />
              </Field>
            ) : null}
            {photos.after ? (
              <Field label={words.fulfil.after} problem={problemAt('photosAfter')}>
                <Uploader name="photosAfter" uploads={after} most={4} />
              </Field>
            ) : null}
          </View>
          <Field
            label={words.fulfil.noPhoto}
            hint={words.fulfil.noPhotoHint}
            optional
            problem={problemAt('photoExempt')}
          >
            <TextInput
              name="photoExempt"
              label={words.fulfil.noPhoto}
              value={value.photoExempt}
              onChange={(photoExempt) => change({ photoExempt })}
            />
          </Field>
        </View>
      ) : null}
      <Field label={EVIDENCE_WORDS.result} problem={problemAt('result')}>
        <TextArea
          name="result"
          label={EVIDENCE_WORDS.result}
          holder={words.fulfil.resultHolder}
          value={value.result}
          onChange={(result) => change({ result })}
        />
      </Field>
      <Field label={EVIDENCE_WORDS.feedback} problem={problemAt('feedback')}>
        <Choices
          name="channel"
          chosen={[value.channel]}
          options={CONTACT_CHANNELS.map((code) => ({ code, label: CHANNEL_WORDS[code] }))}
          onChange={([channel = '']) => change({ channel })}
        />
        <TextInput
          name="feedback-words"
          label={words.fulfil.feedbackWords}
          holder={words.fulfil.feedbackWords}
          value={value.words}
          onChange={(said) => change({ words: said })}
        />
      </Field>
      {order.quote?.state === 'agreed' ? (
        <Field label={words.fulfil.charge} problem={problemAt('charge')}>
          <TextInput
            name="charge"
            label={words.fulfil.charge}
            type="digit"
            value={value.charge}
            onChange={(charge) => change({ charge })}
          />
        </Field>
      ) : null}
    </Sheet>
  );
}
