import { View } from '@tarojs/components';
import { communityOf } from '../../hooks/useArea';
import type { OrderAnswer } from '@domain/order/answer';
import { spanWords, timeWords } from '../../lib/time';
import { words } from '../../locale';
import { useCatalogueOf } from '../../services/community';
import { isWeb } from '../../services/platform';
import { CallButton } from '../CallButton';
import { Heading } from '../Heading';
import { MapPoint } from '../MapPoint';
import { Photos } from '../Photos';
import { Fact } from './Fact';
import { answerLines } from './answerLines';

interface OrderAskedProps {
  order: OrderAnswer;
  now: number;
  /** Looked at as work: whoever has to go there sees where it is. */
  toWork?: boolean;
}

/** What was asked for, where, by whom. */
export function OrderAsked({ order, now, toWork = false }: OrderAskedProps) {
  const { lat, lng, address } = order.location ?? {};
  const point = toWork && lat !== undefined && lng !== undefined ? { lat, lng } : undefined;
  const { data: catalogue } = useCatalogueOf(communityOf(order.areaCode));
  const questions =
    catalogue?.categories.find(({ code }) => code === order.category.code)?.questions ?? [];
  return (
    <View className="card">
      <Heading>{words.order.describe}</Heading>
      {order.description ? <View className="pre gap">{order.description}</View> : null}
      <Photos photos={order.photos} label={words.order.describe} />
      <View className="facts">
        {answerLines(questions, order.answers ?? {}, now).map(({ label, said }) => (
          <Fact key={label} name={label}>
            {said}
          </Fact>
        ))}
        {point && isWeb ? null : <Fact name={words.order.address}>{address}</Fact>}
        {point ? <MapPoint {...point} address={address} /> : null}
        {order.preferredTime ? (
          <Fact name={words.order.preferred}>{spanWords(order.preferredTime, now)}</Fact>
        ) : null}
        {order.forRelative ? (
          <Fact
            name={words.order.relative}
          >{`${order.forRelative.name}(${order.forRelative.relation})`}</Fact>
        ) : null}
        {order.onBehalfOf ? <Fact name={words.order.behalf}>{order.onBehalfOf.name}</Fact> : null}
        {order.contact ? (
          <View className="row row-between">
            <View className="grow">
              <Fact
                name={words.order.contact}
              >{`${order.contact.name}\n${order.contact.phone}`}</Fact>
            </View>
            <CallButton
              id="call-contact"
              bare
              phone={order.contact.phone}
              who={order.contact.name}
            />
          </View>
        ) : null}
        {order.channel === 'open311' ? (
          <Fact name={words.order.cameBy}>{words.order.byApp(order.resident?.displayName)}</Fact>
        ) : null}
        <Fact name={words.order.placedAt}>{timeWords(order.placedAt, now)}</Fact>
      </View>
    </View>
  );
}
