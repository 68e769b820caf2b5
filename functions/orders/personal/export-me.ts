import { isForPerson, type Standing } from '../../../domain/access/relations';
import type { CommentAnswer, HistoryItemAnswer, OrderAnswer } from '../../../domain/order/answer';
import { dossierOf } from '../../../domain/order/view/dossier';
import { viewHistory } from '../../../domain/order/view/view-history';
import { viewOrder } from '../../../domain/order/view/view-order';
import type { OrderBundle } from '../../platform/stores/orders';
import type { StoredPerson } from '../../platform/stores/people';
import { photosOf, surroundingsOf, withAreas } from '../read-order';
import { commentAnswer } from '../store';
import type { PersonalDeps } from './deps';
import type { KeptRow, Messages } from './personal-store';
import { unusedMedia } from './leave';
import { looksOf, type LookAnswer } from './list-looks';

/** Everything about one person, as JSON that a person can read; links to pictures are good for ten minutes. */
export interface PersonalExport {
  exportedAt: string;
  me: Omit<StoredPerson, 'createdAt' | 'version' | 'phoneDigest'> & { createdAt: string };
  orders: (OrderAnswer & {
    history: HistoryItemAnswer[];
    comments: CommentAnswer[];
    /** Who looked at the contact. */
    looks: LookAnswer[];
  })[];
  /** Orders of neighbours that the person follows (同求). */
  joined: string[];
  /** Orders that the person placed for somebody without an account: theirs, not the person's. */
  placedForOthers: string[];
  /** What else lies with the person: sign-ins with their devices, applications, raised limits. */
  others: KeptRow[];
  /** What the person was told, and what of it went out by WeChat. */
  messages: Messages;
  /** Pictures sent and not used yet. */
  unusedPhotos: { id: string; url: string }[];
}

/** 导出: what the platform holds about whoever asks. */
export async function exportMe(deps: PersonalDeps, person: StoredPerson): Promise<PersonalExport> {
  const now = deps.clock.now();
  const [ids, joined, unused] = await Promise.all([
    deps.personal.ordersOf(person),
    deps.personal.joined(person.id),
    unusedMedia(deps, person.id),
  ]);
  const bundles: OrderBundle[] = [];
  for (const id of ids) {
    const bundle = await deps.orders.find(id, { consistent: true });
    if (bundle !== undefined) bundles.push(bundle);
  }
  const own = bundles.filter(({ order }) => isForPerson(order, person));
  const orders = [];
  for (const bundle of own) orders.push(await orderPart(deps, person, bundle));
  const { createdAt, version: _version, phoneDigest: _digest, ...me } = person;
  return {
    exportedAt: wire(now),
    me: { ...me, createdAt: wire(createdAt) },
    orders,
    joined,
    others: await deps.personal.kept(person.id),
    messages: await deps.personal.messages(person),
    placedForOthers: bundles.filter((one) => !own.includes(one)).map(({ order }) => order.id),
    unusedPhotos: await Promise.all(
      unused.map(async (id) => ({ id, url: await deps.mediaUrl(id, now) })),
    ),
  };
}

const wire = (instant: number): string => new Date(instant).toISOString();

const AS_RESIDENT: Standing = new Map([['resident', 'resident']]);

/** The order as its resident sees it, with everything that lies beside it. */
async function orderPart(
  deps: PersonalDeps,
  person: StoredPerson,
  bundle: OrderBundle,
): Promise<PersonalExport['orders'][number]> {
  const { order, texts } = bundle;
  const read = await withAreas(deps.areas, bundle);
  const comments = await deps.beside.listComments(order);
  const said = [...dossierOf(order, texts).photoIds, ...comments.flatMap(({ photos }) => photos)];
  const [around, names, photoOf, looks] = await Promise.all([
    surroundingsOf(deps, read),
    deps.people.namesOf([
      ...order.events.flatMap(({ by }) => by ?? []),
      ...comments.map(({ by }) => by),
    ]),
    photosOf(deps.mediaUrl, said, deps.clock.now()),
    looksOf(deps, order),
  ]);
  const nameOf = (id: string): string | undefined => names.get(id);
  return {
    ...viewOrder(order, around, { person, standing: AS_RESIDENT }),
    history: viewHistory(order, { texts, sight: 'full', nameOf, photoOf }),
    comments: comments.map((one) => commentAnswer(one, { nameOf, photoOf })),
    looks,
  };
}
