import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { Empty } from '../../components/Empty';
import { LoadState } from '../../components/LoadState';
import { Page } from '../../components/Page';
import { ReviewCard } from '../../components/reviews/ReviewCard';
import { useLoaded } from '../../hooks/useLoaded';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { words } from '../../locale';
import { keyOf, REVIEWS } from '../../services/reviews';
import type { Review } from '../../services/reviews';
import type { Page as List } from '../../services/types';

/** 人工复核: what WeChat's check was not sure about, before neighbours see it. */
export default function ReviewsPage() {
  const me = useMe();
  const now = useNow();
  const { data, problem, reload } = useLoaded<List<Review>>(me ? REVIEWS : undefined);
  useDidShow(reload);
  return (
    <Page title={words.reviews.title}>
      <View className="column">
        {data ? null : <LoadState problem={problem} onRetry={reload} />}
        {data && data.items.length > 0 ? (
          <View className="soft gap-large">{words.reviews.hint}</View>
        ) : null}
        {data?.items.map((review) => (
          <ReviewCard key={keyOf(review)} review={review} now={now} onDecided={reload} />
        ))}
        {data?.items.length === 0 ? (
          <Empty icon="public" title={words.reviews.none} hint={words.reviews.noneHint} />
        ) : null}
      </View>
    </Page>
  );
}
