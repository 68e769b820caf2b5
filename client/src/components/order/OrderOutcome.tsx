import { View } from '@tarojs/components';
import type { EvidenceAnswer, OrderAnswer, RatingAnswer } from '@domain/order/answer';
import { replyText } from '@domain/words/hotline';
import { CHANNEL_WORDS, SATISFACTION_WORDS, STAR_WORDS } from '@domain/words/reasons';
import { yuanWords } from '../../lib/money';
import type { Seat } from '../../lib/seat';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import { copy } from '../../services/clipboard';
import { Button } from '../Button';
import { Chip } from '../Chip';
import { Heading } from '../Heading';
import { Icon } from '../Icon';
import { Photos } from '../Photos';
import { Stars } from '../Stars';
import { Fact } from './Fact';

interface PartProps<T> {
  of: T;
  now: number;
}

function Evidence({ of: evidence, now }: PartProps<EvidenceAnswer>) {
  const { handledAt, place, handlers, process, result, feedback, charge, photoExempt } = evidence;
  const told = feedback
    ? [CHANNEL_WORDS[feedback.channel], feedback.words].filter(Boolean).join(':')
    : '';
  return (
    <View className="card" id="order-evidence">
      <Heading>{words.order.evidence}</Heading>
      <View className="facts">
        {handledAt ? (
          <Fact name={words.order.points.handledAt}>{timeWords(handledAt, now)}</Fact>
        ) : null}
        <Fact name={words.order.points.place}>{place}</Fact>
        <Fact name={words.order.points.handlers}>{handlers?.join('、')}</Fact>
        <Fact name={words.order.points.process}>{process}</Fact>
        <Fact name={words.order.points.result}>{result}</Fact>
        <Fact name={words.order.points.feedback}>{told}</Fact>
        <Fact name={words.fulfil.noPhoto}>{photoExempt}</Fact>
        {charge ? (
          <Fact name={words.order.price}>
            {charge.amountFen === 0 ? words.order.freeOfCharge : yuanWords(charge.amountFen)}
          </Fact>
        ) : null}
      </View>
      <View className="photo-pair gap">
        {evidence.photosBefore.length > 0 ? (
          <View>
            <View className="soft small">{words.order.photosBefore}</View>
            <Photos photos={evidence.photosBefore} label={words.order.photosBefore} />
          </View>
        ) : null}
        {evidence.photosAfter.length > 0 ? (
          <View>
            <View className="soft small">{words.order.photosAfter}</View>
            <Photos photos={evidence.photosAfter} label={words.order.photosAfter} />
          </View>
        ) : null}
      </View>
    </View>
  );
}

const STAR_SORTS = ['attitude', 'speed', 'result'] as const;

function Rating({ of: rating, now }: PartProps<RatingAnswer>) {
  return (
    <View className="card" id="order-rating">
      <Heading>{words.order.rating}</Heading>
      <View className="row row-wrap gap">
        <Chip tone={rating.resolved ? 'done' : 'late'} icon={rating.resolved ? 'check' : 'alert'}>
          {rating.resolved ? words.order.resolved : words.order.unresolved}
        </Chip>
        <Chip
          tone={rating.satisfaction === 'dissatisfied' ? 'late' : 'done'}
          icon={rating.satisfaction}
        >
          {SATISFACTION_WORDS[rating.satisfaction]}
        </Chip>
        {(rating.tags ?? []).map((tag) => (
          <Chip key={tag} tone="stopped">
            {tag}
          </Chip>
        ))}
        <View className="soft small">{timeWords(rating.at, now)}</View>
      </View>
      {rating.stars
        ? STAR_SORTS.map((sort) => (
            <Stars
              key={sort}
              name={`given-${sort}`}
              label={STAR_WORDS[sort]}
              given={rating.stars?.[sort] ?? 0}
            />
          ))
        : null}
      {rating.text ? <View className="pre gap">{rating.text}</View> : null}
      <Photos photos={rating.photos} label={words.order.rating} />
      {rating.reply?.text ? (
        <View className="moment-text">
          <View className="soft small">
            <Icon name="note" /> {words.order.reply} · {timeWords(rating.reply.at, now)}
          </View>
          <View className="pre">{rating.reply.text}</View>
        </View>
      ) : null}
    </View>
  );
}

interface OutcomeProps {
  order: OrderAnswer;
  now: number;
  seat: Seat;
}

/** What was done, and what the resident says of it; the reply to the hotline (六有答复) is copied from there. */
export function OrderOutcome({ order, now, seat }: OutcomeProps) {
  const { evidence, rating, externalNumber } = order;
  return (
    <View>
      {evidence ? <Evidence of={evidence} now={now} /> : null}
      {evidence && externalNumber && seat === 'work' ? (
        <View className="buttons">
          <Button id="copy-reply" kind="line" small onClick={() => copy(replyText(evidence))}>
            {words.order.copyReply}
          </Button>
        </View>
      ) : null}
      {rating ? <Rating of={rating} now={now} /> : null}
    </View>
  );
}
