import { View } from '@tarojs/components';
import { useSending } from '../../hooks/useSending';
import { agoWords } from '../../lib/time';
import { words } from '../../locale';
import { goToOrder } from '../../services/navigation';
import { decide, keyOf } from '../../services/reviews';
import type { Review } from '../../services/reviews';
import { Button } from '../Button';
import { Chip } from '../Chip';
import { Link } from '../Link';
import { Photos } from '../Photos';
import { ProblemNote } from '../ProblemNote';

interface ReviewCardProps {
  review: Review;
  now: number;
  onDecided: () => void;
}

/** What neighbours would read or see, and who lets it through. */
export function ReviewCard({ review, now, onDecided }: ReviewCardProps) {
  const { busy, problem, send } = useSending();
  const { number, text, photo, verdict, since, orderId } = review;
  const act = (decision: 'pass' | 'refuse', told: string) =>
    void send(async () => {
      await decide(review, decision);
      onDecided();
    }, told);
  return (
    <View className="card" id={`review-${keyOf(review)}`}>
      <View className="row">
        <View className="grow soft">{agoWords(since, now)}</View>
        <Chip tone={verdict === 'risky' ? 'late' : 'waiting'}>
          {words.reviews.verdicts[verdict]}
        </Chip>
      </View>
      {text ? <View className="gap">{text}</View> : null}
      {photo ? <Photos photos={[photo]} label={words.reviews.photo} /> : null}
      <Link id={`review-order-${orderId}`} onClick={() => goToOrder(orderId)}>
        {words.reviews.order(number)}
      </Link>
      <ProblemNote problem={problem} />
      <View className="buttons">
        <Button
          id="review-refuse"
          disabled={busy}
          onClick={() => act('refuse', words.reviews.kept)}
        >
          {words.reviews.refuse}
        </Button>
        <Button
          id="review-pass"
          kind="main"
          disabled={busy}
          onClick={() => act('pass', words.reviews.passed)}
        >
          {words.reviews.pass}
        </Button>
      </View>
    </View>
  );
}
