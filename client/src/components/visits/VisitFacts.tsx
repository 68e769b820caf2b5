import { View } from '@tarojs/components';
import type { OrderAnswer } from '@domain/order/answer';
import { FOLLOW_UP_REASON_WORDS } from '@domain/words/follow-ups';
import { REJECT_REASON_WORDS, SATISFACTION_WORDS } from '@domain/words/reasons';
import { timeWords } from '../../lib/time';
import { followUpWords as words } from '../../locale/follow-ups';
import { goToOrder } from '../../services/navigation';
import type { FollowUpItem } from '../../services/follow-ups';
import { CallButton } from '../CallButton';
import { Chip } from '../Chip';
import { Heading } from '../Heading';
import { Link } from '../Link';
import { Note } from '../Note';
import { Fact } from '../order/Fact';
import { OrderVoices } from '../order/OrderVoices';

interface VisitFactsProps {
  item: FollowUpItem;
  order: OrderAnswer;
  now: number;
}

/** Whom to call and why, and what has to be known before: what was done, and what they said of it. */
export function VisitFacts({ item, order, now }: VisitFactsProps) {
  const { contact, rating, evidence, rejection, category, number } = order;
  const refusal = rejection && [REJECT_REASON_WORDS[rejection.reasonCode], rejection.explanation];
  const said = rating && [SATISFACTION_WORDS[rating.satisfaction], rating.text];
  return (
    <View>
      <View className="card" id="visit-order">
        <View className="row row-wrap">
          {item.reasons.map((reason) => (
            <Chip key={reason} tone={reason === 'drawn' ? 'stopped' : 'late'} icon="phone">
              {FOLLOW_UP_REASON_WORDS[reason]}
            </Chip>
          ))}
        </View>
        <Heading title className="gap">
          {order.title}
        </Heading>
        <View className="soft small gap">{[category.name, number].join(' · ')}</View>
        <View className="facts">
          <Fact name={words.ended}>{timeWords(item.since, now)}</Fact>
          <Fact name={words.result}>{evidence?.result}</Fact>
          <Fact name={words.refused}>{refusal?.filter(Boolean).join('\n')}</Fact>
          <Fact name={words.said}>{said?.filter(Boolean).join('\n')}</Fact>
        </View>
        <Link id="visit-see" icon="note" onClick={() => goToOrder(order.id)}>
          {words.seeOrder(number)}
        </Link>
      </View>
      {contact ? (
        <View className="card card-accent row row-between" id="visit-contact">
          <View className="grow">
            <View className="soft small">{words.resident}</View>
            <View className="title">{contact.name}</View>
            <View>{contact.phone}</View>
          </View>
          <CallButton id="call-resident" phone={contact.phone} who={contact.name} />
        </View>
      ) : (
        <Note icon="phone">{words.noContact}</Note>
      )}
      <OrderVoices order={order} now={now} />
    </View>
  );
}
