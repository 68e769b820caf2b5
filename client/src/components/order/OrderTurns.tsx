import { View } from '@tarojs/components';
import type { OrderAnswer } from '@domain/order/answer';
import {
  ESCALATION_CAUSE_WORDS,
  PAUSE_REASON_WORDS,
  REJECT_REASON_WORDS,
} from '@domain/words/reasons';
import { dayWords, timeWords } from '../../lib/time';
import { words } from '../../locale';
import { goToOrder } from '../../services/navigation';
import { CallButton } from '../CallButton';
import { Link } from '../Link';
import { Fact } from './Fact';

interface OrderTurnsProps {
  order: OrderAnswer;
  now: number;
}

/** Where the order left the straight way: refused, paused, later, called upwards, merged. */
export function OrderTurns({ order, now }: OrderTurnsProps) {
  const { rejection, pause, extension, escalation, requested, mergedInto } = order;
  if (!rejection && !pause && !extension && !escalation && !requested && !mergedInto) return null;
  return (
    <View className="card" id="order-turns">
      {rejection ? (
        <View>
          <Fact name={words.order.rejection}>
            {[REJECT_REASON_WORDS[rejection.reasonCode], rejection.explanation]
              .filter(Boolean)
              .join('\n')}
          </Fact>
          {rejection.referral ? (
            <View className="row row-between">
              <View className="grow">
                <Fact
                  name={words.order.referral}
                >{`${rejection.referral.who}\n${rejection.referral.phone}`}</Fact>
              </View>
              <CallButton
                id="call-referral"
                bare
                phone={rejection.referral.phone}
                who={rejection.referral.who}
              />
            </View>
          ) : null}
        </View>
      ) : null}
      {pause ? (
        <Fact name={words.order.pause}>
          {[
            pause.reasonCode ? PAUSE_REASON_WORDS[pause.reasonCode] : undefined,
            pause.note,
            dayWords(pause.expectedAt, now),
          ]
            .filter(Boolean)
            .join('\n')}
        </Fact>
      ) : null}
      {extension ? (
        <Fact name={words.order.extension}>
          {[
            `${timeWords(extension.until, now)} · ${words.order.extensionStates[extension.state]}`,
            extension.reason,
          ]
            .filter(Boolean)
            .join('\n')}
        </Fact>
      ) : null}
      {escalation ? (
        <Fact name={words.order.escalation}>
          {[
            ESCALATION_CAUSE_WORDS[escalation.cause],
            escalation.bodies.length > 0
              ? `${words.order.bodies} ${escalation.bodies.join('、')}`
              : '',
          ]
            .filter(Boolean)
            .join('\n')}
        </Fact>
      ) : null}
      {requested ? (
        <View className="strong">{words.order.requested[requested.command]}</View>
      ) : null}
      {mergedInto ? (
        <Link id="open-merged" icon="next" onClick={() => goToOrder(mergedInto)}>
          {words.order.merged}
        </Link>
      ) : null}
    </View>
  );
}
