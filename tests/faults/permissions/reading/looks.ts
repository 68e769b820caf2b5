import type {
  CommentAnswer,
  HistoryItemAnswer,
  OrderAnswer,
} from '../../../../domain/order/answer';
import type { Answer, Client } from '../../../support/api';
import { READ } from './words';

/** How much of each part of an order somebody gets to see, in the rows of "Who sees what". */
export interface Seen {
  /** Number, category, state, times, the partner's name. */
  heading: boolean;
  words: 'full' | 'masked' | 'none';
  answers: boolean;
  photos: boolean;
  point: 'exact' | 'rounded' | 'none';
  address: 'full' | 'building' | 'none';
  contact: boolean;
  /** How the resident is called. */
  resident: boolean;
  worker: boolean;
  evidence: 'full' | 'result' | 'none';
  comments: boolean;
  /** 回访 and calls, with or without what was said. */
  visits: 'words' | 'facts' | 'none';
  history: 'words' | 'names' | 'chain' | 'none';
}

/** Everything that somebody can read of one order; undefined where it is unknown to them. */
export async function looksOf(
  client: Client,
  id: string,
  under: 'orders' | 'public/orders' = 'orders',
): Promise<Seen | undefined> {
  const order = await client.get(`/v1/${under}/${id}`);
  const history = await client.get<{ items: HistoryItemAnswer[] }>(`/v1/${under}/${id}/history`);
  const comments =
    under === 'orders'
      ? await client.get<{ items: CommentAnswer[] }>(`/v1/orders/${id}/comments`)
      : undefined;
  const all = [order, history, ...(comments === undefined ? [] : [comments])];
  if (all.every(({ status }) => status === 404)) return undefined;
  if (all.some(({ status }) => status !== 200)) throw new Error(statusesOf(all));
  return {
    ...ofMatter(order.body),
    ...ofPeople(order.body),
    ...ofResult(order.body),
    comments: (comments?.body.items ?? []).length > 0,
    history: ofHistory(history.body.items),
  };
}

const statusesOf = (all: readonly Answer<unknown>[]): string =>
  `reading is not of one mind: ${all.map(({ status }) => status).join(' ')}`;

function ofMatter(
  order: OrderAnswer,
): Pick<Seen, 'heading' | 'words' | 'answers' | 'photos' | 'point' | 'address'> {
  const { location, description = '', title, answers } = order;
  const isPrecise = location?.lat === READ.lat && location.lng === READ.lng;
  return {
    heading: [order.number, order.category.name, order.state, order.placedAt].every(Boolean),
    words: !`${title}${description}`.includes(READ.description)
      ? 'none'
      : description.includes(READ.typedPhone)
        ? 'full'
        : 'masked',
    answers: answers !== undefined,
    photos: order.photos.length > 0,
    point: location?.lat === undefined ? 'none' : isPrecise ? 'exact' : 'rounded',
    address:
      location?.address === undefined
        ? 'none'
        : location.address === READ.address
          ? 'full'
          : 'building',
  };
}

const ofPeople = (order: OrderAnswer): Pick<Seen, 'contact' | 'resident' | 'worker'> => ({
  contact: JSON.stringify(order).includes(READ.phone),
  resident: order.resident !== undefined,
  worker: order.worker !== undefined,
});

function ofResult({
  evidence,
  followUps,
  contacts,
}: OrderAnswer): Pick<Seen, 'evidence' | 'visits'> {
  const told = [...followUps, ...contacts];
  return {
    evidence: evidence === undefined ? 'none' : evidence.feedback === undefined ? 'result' : 'full',
    visits:
      told.length === 0
        ? 'none'
        : told.some(({ words }) => words !== undefined)
          ? 'words'
          : 'facts',
  };
}

function ofHistory(items: readonly HistoryItemAnswer[]): Seen['history'] {
  if (items.length === 0) return 'none';
  if (items.some(({ text }) => text !== undefined)) return 'words';
  return items.some(({ actor }) => actor.displayName !== undefined) ? 'names' : 'chain';
}
