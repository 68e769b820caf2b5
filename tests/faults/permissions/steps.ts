import type { OrderState } from '../../../domain/order/states';
import { DAY } from '../../../domain/time/shanghai';
import { FAR_COMMUNITY, COMMUNITY } from '../../../local/demo/areas';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { runCommand } from '../../../functions/orders/run-command';
import { createOrderDeps } from '../../../functions/orders/wiring';
import { aDoor, evidenceAt, orderIn, someCare } from '../../support/api';
import { RELATIVES_PHONE, type Cast, type Persona } from './cast';
import type { Setting } from './setting';
import { DOOR, SECRET_WORDS } from './words';

export type Step = readonly [who: Persona | 'clock', command: string, body?: object];

/** What happens until an order stands in a state: a door for a relative, in the grid of the grid worker. */
export function doorSteps(state: OrderState, world: Setting): readonly Step[] {
  const accepted: Step[] = [['staff', 'accept', {}]];
  const offered: Step[] = [...accepted, ['staff', 'pool', {}]];
  const taken: Step[] = [...offered, ['worker', 'claim', {}]];
  const started: Step[] = [...taken, ['worker', 'start', {}]];
  const pause = {
    reasonCode: 'parts',
    note: '等配件',
    expectedAt: new Date(world.clock.now() + DAY).toISOString(),
  };
  const fulfilled: Step[] = [...started, ['worker', 'fulfil', evidenceAt(world.clock.now())]];
  const paths: Record<OrderState, readonly Step[]> = {
    placed: [],
    accepted,
    offered,
    taken,
    started,
    paused: [...started, ['worker', 'pause', pause]],
    escalated: [...started, ['staff', 'escalate', { reason: '要供电所来' }]],
    fulfilled,
    rated: [...fulfilled, ['placer', 'rate', { satisfaction: 'satisfied' }]],
    closed: [...fulfilled, ['clock', 'close']],
    rejected,
    withdrawn: [['placer', 'withdraw', {}]],
    merged: accepted,
  };
  return paths[state];
}

export const rejected: readonly Step[] = [
  ['staff', 'contact', { channel: 'phone', reached: true }],
  [
    'lead',
    'reject',
    {
      reasonCode: 'outOfScope',
      explanation: '这件事归供电公司管,我们转达不了。',
      referral: { who: '供电服务热线', phone: '95598' },
    },
  ],
];

/** Care at home, dispatched to the one partner that gives it: sensitive from the first moment. */
export function careSteps(
  state: OrderState,
  { world, cast }: { world: Setting; cast: Cast },
): readonly Step[] {
  const accepted: Step[] = [['staff', 'accept', {}]];
  const offered: Step[] = [...accepted, ['staff', 'dispatch', { partnerId: PARTNER_IDS.warmSun }]];
  const claimed = { workerId: cast.idOf('careWorker') };
  const taken: Step[] = [...offered, ['careLead', 'claim', claimed]];
  const started: Step[] = [
    ...taken,
    ['careLead', 'quote', { amountFen: 4000, what: '一次' }],
    ['placer', 'agree-quote', {}],
    ['careWorker', 'start', {}],
  ];
  const evidence = { ...evidenceAt(world.clock.now()), charge: { amountFen: 4000 } };
  const fulfilled: Step[] = [...started, ['careWorker', 'fulfil', evidence]];
  const paths: Partial<Record<OrderState, readonly Step[]>> = {
    placed: [],
    accepted,
    offered,
    taken,
    started,
    escalated: [...started, ['staff', 'escalate', { reason: '要民政来' }]],
    fulfilled,
    rated: [...fulfilled, ['placer', 'rate', { satisfaction: 'dissatisfied', resolved: false }]],
  };
  return paths[state] ?? [];
}

const place = async (cast: Cast, body: object): Promise<string> =>
  orderIn(await cast.as('placer').post('/v1/orders', body)).id;

const contact = { name: SECRET_WORDS.name, phone: SECRET_WORDS.phone };
const location = { address: SECRET_WORDS.address };

/** A door for a relative; whoever signs in with that phone stands where the placer does. */
export const placeDoor = (cast: Cast, own: object = {}): Promise<string> =>
  place(
    cast,
    aDoor({
      ...DOOR,
      areaCode: `${COMMUNITY}002`,
      contact,
      location,
      forRelative: { name: '马老太', relation: '母亲', phone: RELATIVES_PHONE },
      ...own,
    }),
  );

export const placeCare = (cast: Cast): Promise<string> =>
  place(cast, { ...someCare(), ...DOOR, contact, location });

export const placeComplaint = (cast: Cast, own: object = {}): Promise<string> =>
  place(cast, {
    ...DOOR,
    areaCode: COMMUNITY,
    categoryCode: 'complaint',
    answers: { about: 'worker', wish: 'refund' },
    contact,
    location,
    ...own,
  });

export const forward: Step = ['staff', 'forward', { areaCode: FAR_COMMUNITY, reason: '归他们' }];

/** Walks an order through steps, each of which has to succeed. */
export async function walk(
  { world, cast }: { world: Setting; cast: Cast },
  orderId: string,
  steps: readonly Step[],
): Promise<string> {
  for (const [who, command, body = {}] of steps) {
    if (who === 'clock') await closeInTime(world, cast, orderId);
    else orderIn(await cast.as(who).run(orderId, command, body));
  }
  return orderId;
}

const RATING_DAYS = 8;

/** 到期办结: nobody rated in a week. */
async function closeInTime(world: Setting, cast: Cast, orderId: string): Promise<void> {
  world.clock.advance(RATING_DAYS * DAY);
  await cast.signIn();
  const deps = createOrderDeps(world.platform, () => Promise.resolve(''));
  const command = { name: 'close' as const, input: {} };
  await runCommand(deps, { machine: 'clock' }, { orderId, command });
}
