import { View } from '@tarojs/components';
import type { OrderListItem } from '@domain/order/answer';
import { SATISFACTION_WORDS } from '@domain/words/reasons';
import { words } from '../../locale';
import { Chip } from '../Chip';
import { Photos } from '../Photos';
import { KeptLine } from './KeptLine';

/** What neighbours read at a glance: what was promised and kept, who did it, how it was rated. */
export function PublicOutcome({ order }: { order: OrderListItem }) {
  const { rating, partner } = order;
  return (
    <View>
      <KeptLine order={order} />
      <View className="row row-wrap gap">
        {partner ? <View className="soft small">{partner.name}</View> : null}
        {rating ? (
          <Chip
            tone={rating.satisfaction === 'dissatisfied' ? 'late' : 'done'}
            icon={rating.satisfaction}
          >
            {SATISFACTION_WORDS[rating.satisfaction]}
          </Chip>
        ) : null}
        {rating && !rating.resolved ? <Chip tone="late">{words.order.unresolved}</Chip> : null}
      </View>
    </View>
  );
}

/** And what they see: before and after. */
export function PublicPhotos({
  order: { evidence, photos: asked, title },
}: {
  order: OrderListItem;
}) {
  const photos = [...(evidence?.photosBefore ?? asked), ...(evidence?.photosAfter ?? [])];
  return <Photos photos={photos.slice(0, 2)} label={title} />;
}
