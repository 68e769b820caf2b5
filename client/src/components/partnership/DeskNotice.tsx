import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useLoaded } from '../../hooks/useLoaded';
import { words } from '../../locale';
import { go, ROUTES } from '../../services/navigation';
import { APPLICATIONS, ENDING } from '../../services/partnership';
import { REVIEWS } from '../../services/reviews';
import type { Page as List } from '../../services/types';
import { Link } from '../Link';

interface Waiting {
  tab: 'waiting' | 'ending' | 'reviews';
  count: number;
  said: (count: number) => string;
}

const ICONS = { waiting: 'handshake', ending: 'clock', reviews: 'public' } as const;

/** Above the queue of the staff: applications and reviews that wait, and what ends soon; nothing where there is nothing. */
export function DeskNotice() {
  const waiting = useLoaded<List<object>>(APPLICATIONS);
  const ending = useLoaded<List<object>>(ENDING);
  const reviews = useLoaded<List<object>>(REVIEWS);
  useDidShow(() => {
    reviews.reload();
    waiting.reload();
    ending.reload();
  });
  const lines: Waiting[] = [
    {
      tab: 'waiting' as const,
      count: waiting.data?.items.length ?? 0,
      said: words.partners.waitingCount,
    },
    {
      tab: 'ending' as const,
      count: ending.data?.items.length ?? 0,
      said: words.partners.endingCount,
    },
    {
      tab: 'reviews' as const,
      count: reviews.data?.items.length ?? 0,
      said: words.reviews.count,
    },
  ].filter(({ count }) => count > 0);
  if (lines.length === 0) return null;
  return (
    <View id="desk-notice" className="desk-notice">
      {lines.map(({ tab, count, said }) => (
        <Link
          key={tab}
          id={`notice-${tab}`}
          icon={ICONS[tab]}
          onClick={() => go(tab === 'reviews' ? ROUTES.reviews : `${ROUTES.partners}?tab=${tab}`)}
        >
          {said(count)}
        </Link>
      ))}
    </View>
  );
}
