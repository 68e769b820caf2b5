import type { Person } from '../../domain/access/people';
import type { Category } from '../../domain/catalogue/types';
import type { OrderAnswer } from '../../domain/order/answer';
import { placeOrder } from '../../domain/order/commands/place';
import type { Decision } from '../../domain/order/decide';
import type { PlaceInput } from '../../domain/order/inputs';
import type { Order, SaidText } from '../../domain/order/order';
import type { StepInput } from '../../domain/order/rules';
import type { Step } from '../../domain/order/table';
import { dossierOf } from '../../domain/order/view/dossier';
import type { Checks } from '../../domain/order/view/publicity';
import { viewOrder, type Surroundings } from '../../domain/order/view/view-order';
import type { StandingFacts } from '../../domain/access/relations';
import { fullEvidence, PHOTO } from './inputs';
import { aCategory, aMoment, aPartner, byDay, now, standing, take } from './orders';
import { EVERYBODY, GRID, theResident, theStaff, theWorker } from './people';

/** What must never be seen by whom it is not meant for; each marks one kind of thing. */
export const CANARY = {
  phone: '13812345678',
  name: '王金丝雀',
  address: '3号楼2单元501室金丝雀',
  description: '水管金丝雀漏了',
  answer: '金丝雀答案',
  photo: PHOTO,
  evidence: '金丝雀在场',
  contactWords: '金丝雀电话里说',
  visitWords: '金丝雀回访说',
  explanation: '金丝雀说明',
  hotline: '热线金丝雀-77',
} as const;

export interface Told {
  order: Order;
  texts: SaidText[];
}

/** A placed order with a canary in every field. */
export function aToldOrder(own: Partial<PlaceInput> = {}, category = aCategory()): Told {
  const input: PlaceInput = {
    areaCode: GRID,
    categoryCode: category.code,
    title: `漏水,打${CANARY.phone}`,
    description: `${CANARY.description},打${CANARY.phone}`,
    answers: { where: `${CANARY.answer},打${CANARY.phone}` },
    photos: [PHOTO],
    location: { address: CANARY.address },
    contact: { name: CANARY.name, phone: CANARY.phone },
    externalNumber: CANARY.hotline,
    public: true,
    ...own,
  };
  const { order, text } = placeOrder(input, {
    orderId: '01JAAAAAAAAAAAAAAAAAAAAAAA',
    number: 'XG-1',
    category,
    calendar: byDay,
    placer: theResident,
    role: 'resident',
    point: { lat: 30.123456, lng: 104.654321 },
    moment: aMoment(now),
  });
  return { order, texts: [text] };
}

/** One command more, and what was said with it. */
export function tell<Name extends Step>(
  { order, texts }: Told,
  name: Name,
  input: StepInput[Name],
  person: Person,
  category?: Category,
): Told {
  const decision: Decision = take(order, name, input, person, {
    at: order.updatedAt + 1000,
    partner: { partner: aPartner(), openOrders: 0 },
    qualifying: 2,
    texts,
    ...(category === undefined ? {} : { category }),
  });
  return {
    order: decision.order,
    texts: decision.text === undefined ? texts : [...texts, decision.text],
  };
}

/** The whole loop up to a state, with canaries in what is said on the way. */
export function aLoopUpTo(
  state: 'accepted' | 'offered' | 'taken' | 'started' | 'fulfilled' | 'rated',
  told = aToldOrder(),
): Told {
  const contact = { channel: 'phone' as const, reached: true, words: CANARY.contactWords };
  const evidence = {
    ...fullEvidence,
    place: CANARY.address,
    process: `${CANARY.evidence},打${CANARY.phone}问了路`,
    result: `修好了,打${CANARY.phone}`,
    handledAt: now,
    feedback: { channel: 'phone' as const, at: now, words: CANARY.contactWords },
    photosAfter: [PHOTO],
  };
  const steps: ((so: Told) => Told)[] = [
    (so) => tell(tell(so, 'accept', {}, theStaff), 'contact', contact, theStaff),
    (so) => tell(so, 'pool', {}, theStaff),
    (so) => tell(so, 'claim', {}, theWorker),
    (so) => tell(so, 'start', {}, theWorker),
    (so) => tell(so, 'fulfil', evidence, theWorker),
    (so) =>
      tell(
        so,
        'rate',
        { resolved: true, satisfaction: 'satisfied', tags: [`打${CANARY.phone}`], text: '好' },
        theResident,
      ),
  ];
  const states = ['accepted', 'offered', 'taken', 'started', 'fulfilled', 'rated'];
  return steps.slice(0, states.indexOf(state) + 1).reduce((so, step) => step(so), told);
}

export interface Seeing extends Partial<Surroundings> {
  standingFacts?: Partial<StandingFacts>;
}

const PEOPLE = new Map(
  Object.values(EVERYBODY).flatMap((one) => ('id' in one ? [[one.id, one.displayName]] : [])),
);

export const passed: Checks = { text: { verdict: 'pass', sequence: 500 }, pieces: {} };

/** Everything that was said and every photo has passed. */
export const passedIn = ({ order, texts }: Told): Checks => ({
  ...passed,
  pieces: Object.fromEntries(
    [...texts.map(({ id }) => id), ...dossierOf(order, texts).photoIds].map((id) => [id, 'pass']),
  ),
});

export const nameOf = (id: string): string | undefined => PEOPLE.get(id);

/** Everything an answer needs; the checks have passed nothing. */
export const around = (
  texts: readonly SaidText[],
  own: Partial<Surroundings> = {},
): Surroundings => ({
  texts,
  checks: { pieces: {} },
  followers: 0,
  merged: 0,
  collectiveFrom: 10,
  category: aCategory(),
  community: { name: '星光社区', phone: '028-1', hours: '9-18' },
  photoOf: (id) => ({ id, url: `https://x/${id}`, thumbnailUrl: `https://x/t/${id}` }),
  now,
  ...own,
});

/** The order as somebody sees it; `undefined` looks without signing in. */
export function see(
  { order, texts }: Told,
  person: Person | undefined,
  { standingFacts, ...own }: Seeing = {},
): OrderAnswer {
  const viewer =
    person === undefined ? undefined : { person, standing: standing(order, person, standingFacts) };
  return viewOrder(order, around(texts, own), viewer);
}

/** Which canaries sing in an answer. */
export const canariesIn = (answer: unknown): string[] => {
  const text = JSON.stringify(answer ?? null);
  return Object.entries(CANARY).flatMap(([name, canary]) => (text.includes(canary) ? [name] : []));
};
