import type { EvidenceAnswer, OrderAnswer, WireTime } from '../order/answer';
import type { SixPointsAnswer } from '../order/answer-parts';
import type { OrderState } from '../order/states';
import type { RejectReason, Satisfaction } from '../order/vocabulary';
import { maskPersonalData } from '../text';
import { replyText } from '../words/hotline';
import { REJECT_REASON_WORDS } from '../words/reasons';
import { workStateWords } from '../words/states';

/** The six points (六有), each as a field and all of them as a text that is ready to be sent. */
export interface HotlineReply extends SixPointsAnswer {
  text: string;
}

/** What goes back to the hotline of one of its work orders. Whom to call, photos and points are never in it. */
export interface HotlineUpdate {
  externalNumber: string;
  orderNumber: string;
  state: OrderState;
  statusWords: string;
  /** Of the last step. */
  at: WireTime;
  placedAt: WireTime;
  promisedAt?: WireTime;
  /** When the caller was first reached. */
  contactedAt?: WireTime;
  community?: string;
  partner?: string;
  /** Who is in charge now, where that is no longer whoever received it first. */
  handedTo?: string;
  /** From its fulfilling on, until it is reopened. */
  reply?: HotlineReply;
  rating?: { resolved: boolean; satisfaction: Satisfaction; at: WireTime };
  rejection?: {
    reasonCode: RejectReason;
    reason: string;
    explanation?: string;
    referral?: { who: string; phone: string };
  };
}

/** Beside the order as whoever placed it reads it. */
export interface UpdateAround {
  externalNumber: string;
  /** How the owner is called. */
  owner: string;
  /** What was recorded of the order into which this one was merged (并单), where it was fulfilled with that. */
  followed?: EvidenceAnswer;
}

/**
 * What the hotline is told of an order. Numbers of phones and identity cards in what was written are masked. Of a sensitive order (敏感)
 * nothing is told but how far it is and when.
 */
export function updateOf(order: OrderAnswer, around: UpdateAround): HotlineUpdate {
  const { state, pause, escalation } = order;
  const known = {
    externalNumber: around.externalNumber,
    orderNumber: order.number,
    state,
    statusWords: workStateWords(state, {
      shelved: pause?.shelved === true,
      ...(escalation === undefined ? {} : { cause: escalation.cause }),
    }),
    at: order.updatedAt,
    placedAt: order.placedAt,
  };
  if (order.sensitive) return known;
  const contactedAt = order.contacts.find(({ reached }) => reached)?.at;
  return {
    ...known,
    ...(order.promisedAt === undefined ? {} : { promisedAt: order.promisedAt }),
    ...(contactedAt === undefined ? {} : { contactedAt }),
    community: order.community.name,
    ...(order.partner === undefined ? {} : { partner: order.partner.name }),
    ...(order.ownerArea === order.firstReceiver ? {} : { handedTo: around.owner }),
    ...replyPart(order, around),
    ...ratingPart(order),
    ...rejectionPart(order),
  };
}

function replyPart(
  { fulfilledAt, evidence }: OrderAnswer,
  { followed }: UpdateAround,
): Pick<HotlineUpdate, 'reply'> {
  if (fulfilledAt === undefined) return {};
  const points = evidence === undefined ? ofOthers(followed) : masked(evidence);
  return points === undefined ? {} : { reply: { ...points, text: replyText(points) } };
}

/** Where and with whom somebody else spoke is not told of this one. */
function ofOthers(followed: EvidenceAnswer | undefined): SixPointsAnswer | undefined {
  if (followed === undefined) return undefined;
  const { place: _, feedback: __, ...points } = masked(followed);
  return points;
}

function masked(evidence: EvidenceAnswer): SixPointsAnswer {
  const { handledAt, place, handlers, process, result, feedback } = evidence;
  return {
    ...(handledAt === undefined ? {} : { handledAt }),
    ...(place === undefined ? {} : { place: maskPersonalData(place) }),
    ...(handlers === undefined ? {} : { handlers: handlers.map(maskPersonalData) }),
    ...(process === undefined ? {} : { process: maskPersonalData(process) }),
    ...(result === undefined ? {} : { result: maskPersonalData(result) }),
    ...(feedback === undefined ? {} : { feedback: feedbackIn(feedback) }),
  };
}

const feedbackIn = ({ channel, at, words }: NonNullable<EvidenceAnswer['feedback']>) => ({
  channel,
  at,
  ...(words === undefined ? {} : { words: maskPersonalData(words) }),
});

const ratingPart = ({ rating }: OrderAnswer): Pick<HotlineUpdate, 'rating'> =>
  rating === undefined
    ? {}
    : {
        rating: {
          resolved: rating.resolved,
          satisfaction: rating.satisfaction,
          at: rating.at,
        },
      };

function rejectionPart({ state, rejection }: OrderAnswer): Pick<HotlineUpdate, 'rejection'> {
  if (state !== 'rejected' || rejection === undefined) return {};
  const { reasonCode, explanation, referral } = rejection;
  return {
    rejection: {
      reasonCode,
      reason: REJECT_REASON_WORDS[reasonCode],
      ...(explanation === undefined ? {} : { explanation: maskPersonalData(explanation) }),
      ...(referral === undefined ? {} : { referral }),
    },
  };
}
