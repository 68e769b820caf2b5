import { View } from '@tarojs/components';
import type { OrderAnswer } from '@domain/order/answer';
import { FEE_WORDS } from '@domain/words/reasons';
import { yuanWords } from '../../lib/money';
import { keptWords } from './keptWords';
import { spanWords, timeWords } from '../../lib/time';
import { words } from '../../locale';
import { CallButton } from '../CallButton';
import { Fact } from './Fact';

interface OrderPeopleProps {
  order: OrderAnswer;
  now: number;
}

const priceWords = ({
  amountFen,
  what,
  state,
  feeKind,
}: NonNullable<OrderAnswer['quote']>): string =>
  [
    amountFen === 0 ? FEE_WORDS.free : yuanWords(amountFen),
    what,
    FEE_WORDS[feeKind],
    words.order.priceStates[state],
  ]
    .filter(Boolean)
    .join(' · ');

/** Who handles it, when, at what price, and whom to call. */
export function OrderPeople({ order, now }: OrderPeopleProps) {
  const { partner, worker, agreedTime, proposedTime, quote, community } = order;
  const handler = [partner?.name, worker?.displayName].filter(Boolean).join(' · ');
  return (
    <View className="card">
      <Fact name={words.order.handler}>{handler || words.order.nobodyYet}</Fact>
      {agreedTime ? <Fact name={words.order.agreed}>{spanWords(agreedTime, now)}</Fact> : null}
      {proposedTime ? (
        <Fact name={words.order.proposed}>{spanWords(proposedTime, now)}</Fact>
      ) : null}
      {quote ? <Fact name={words.order.price}>{priceWords(quote)}</Fact> : null}
      {order.promisedAt ? (
        <Fact name={words.order.promised}>{timeWords(order.promisedAt, now)}</Fact>
      ) : null}
      {order.fulfilledAt ? <Fact name={words.order.kept}>{keptWords(order, now)}</Fact> : null}
      <View className="row row-between">
        <View className="grow">
          <Fact name={words.order.community}>
            {[community.name, community.phone, community.hours].filter(Boolean).join('\n')}
          </Fact>
        </View>
        <CallButton id="call-community" bare phone={community.phone} who={community.name} />
      </View>
    </View>
  );
}
