import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OrderAnswer } from '@domain/order/answer';
import type { Satisfaction } from '@domain/order/vocabulary';
import { STAR_WORDS } from '@domain/words/reasons';
import { useDraft } from '../../hooks/useDraft';
import { useSubmit } from '../../hooks/useSubmit';
import type { Run } from '../../hooks/useSubmit';
import { uploadsNow, useUploads } from '../../hooks/useUploads';
import { words } from '../../locale';
import type { Problem } from '../../services/problem';
import { heardWords } from '../../locale/heard';
import { Button } from '../Button';
import { Choices } from '../Choices';
import { Faces } from '../Faces';
import { Field } from '../Field';
import { Heading } from '../Heading';
import { Link } from '../Link';
import { ProblemNote } from '../ProblemNote';
import { Stars } from '../Stars';
import { SwitchRow } from '../SwitchRow';
import { TextArea } from '../TextArea';
import { Uploader } from '../Uploader';

interface RateFormProps {
  order: OrderAnswer;
  run: Run;
  onReopen: (() => void) | undefined;
  refused: Problem | undefined;
  onClose?: () => void;
}

interface RateDraft {
  attitude: number;
  speed: number;
  result: number;
  text: string;
  tags: string[];
  photosMayBePublic: boolean;
}

const EMPTY: RateDraft = {
  attitude: 0,
  speed: 0,
  result: 0,
  text: '',
  tags: [],
  photosMayBePublic: false,
};
const SORTS = ['attitude', 'speed', 'result'] as const;

function detailsOf(draft: RateDraft, photos: string[]): Record<string, unknown> {
  const { attitude, speed, result, text, tags, photosMayBePublic } = draft;
  const starred = attitude > 0 && speed > 0 && result > 0;
  return {
    ...(starred ? { stars: { attitude, speed, result } } : {}),
    ...(text.trim() ? { text: text.trim() } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(photos.length > 0 ? { photos, photosMayBePublic } : {}),
  };
}

/** 评单: two taps suffice, 解决了吗 and a face; stars and words only for who opens them. */
export function RateForm({ order, run, onReopen, refused, onClose }: RateFormProps) {
  const slot = `${order.id}:rate`;
  const [resolved, setResolved] = useState<boolean>();
  const [asIs, setAsIs] = useState(false);
  const [more, setMore] = useState(false);
  const [face, setFace] = useState<Satisfaction>();
  const draft = useDraft<RateDraft>(slot, EMPTY);
  const uploads = useUploads(slot);
  const { busy, problem, say, submit } = useSubmit(run, 'rate', {
    onDone() {
      draft.clear();
      uploads.clear();
    },
    ...(onClose ? { onClose } : {}),
    told: words.rate.thanks,
    refused,
  });

  const send = (satisfaction: Satisfaction) => {
    const { mediaIds, sending } = uploadsNow(slot);
    if (sending) return say(words.place.waiting);
    const details = more ? detailsOf(draft.value, mediaIds) : {};
    return void submit({ resolved: resolved !== false, satisfaction, ...details });
  };
  const choose = (satisfaction: Satisfaction) => {
    setFace(satisfaction);
    if (!more) send(satisfaction);
  };
  const tags = resolved === false || face === 'dissatisfied' ? words.rate.badTags : words.rate.tags;

  return (
    <View id="rate-form">
      <Heading title>{words.rate.question}</Heading>
      <View className="soft">{words.rate.before}</View>
      <View className="buttons">
        <Button
          id="rate-resolved-yes"
          kind={resolved === true ? 'main' : 'line'}
          pressed={resolved === true}
          icon="check"
          onClick={() => setResolved(true)}
        >
          {words.rate.yes}
        </Button>
        <Button
          id="rate-resolved-no"
          kind={resolved === false ? 'main' : 'line'}
          pressed={resolved === false}
          onClick={() => setResolved(false)}
        >
          {words.rate.no}
        </Button>
      </View>
      {resolved === false && !asIs ? (
        <View className="buttons">
          {onReopen ? (
            <Button id="rate-again" kind="plain" icon="redo" onClick={onReopen}>
              {words.rate.again}
            </Button>
          ) : null}
          <Button id="rate-as-is" kind="plain" onClick={() => setAsIs(true)}>
            {words.rate.asIs}
          </Button>
        </View>
      ) : null}
      {resolved === true || asIs ? (
        <View className="gap-large">
          <View className="strong">{words.rate.face}</View>
          <Faces chosen={face} onChange={choose} />
          {more ? null : (
            <Link id="rate-more" icon="star" onClick={() => setMore(true)}>
              {words.rate.starsOptional}
            </Link>
          )}
        </View>
      ) : null}
      {more ? (
        <View>
          <View className="gap-large">
            {SORTS.map((sort) => (
              <Stars
                key={sort}
                name={sort}
                label={STAR_WORDS[sort]}
                given={draft.value[sort]}
                onChange={(stars) => draft.change({ [sort]: stars })}
              />
            ))}
          </View>
          <Choices
            name="tags"
            label={heardWords.tags}
            many
            chosen={draft.value.tags}
            options={tags.map((tag) => ({ code: tag, label: tag }))}
            onChange={(chosen) => draft.change({ tags: chosen })}
          />
          <Field label={words.rate.words} optional>
            <TextArea
              name="text"
              label={words.rate.words}
              value={draft.value.text}
              onChange={(text) => draft.change({ text })}
            />
          </Field>
          <Uploader name="rate-photos" uploads={uploads} />
          {uploads.items.length > 0 ? (
            <SwitchRow
              name="photosMayBePublic"
              label={words.rate.photosPublic}
              on={draft.value.photosMayBePublic}
              onChange={(photosMayBePublic) => draft.change({ photosMayBePublic })}
            />
          ) : null}
          <View className="buttons">
            <Button
              id="rate-send"
              kind="main"
              disabled={busy || !face}
              onClick={() => face && send(face)}
            >
              {words.rate.send}
            </Button>
          </View>
        </View>
      ) : null}
      <ProblemNote problem={problem} />
    </View>
  );
}
