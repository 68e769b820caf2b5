import { ORDER_STATES, type OrderState } from '../../../domain/order/states';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import type { Cast, Persona } from './cast';
import type { Setting } from './setting';
import {
  careSteps,
  doorSteps,
  forward,
  placeCare,
  placeComplaint,
  placeDoor,
  rejected,
  walk,
} from './steps';
import type { Circumstances, Stand } from './who-may';

export type Stands = Readonly<Partial<Record<Persona, readonly Stand[]>>>;

/** An order that came to be where it is by real commands, and where everybody stands to it. */
export interface Scene extends Circumstances {
  name: string;
  state: OrderState;
  isPublic?: true;
  /** Whoever is not named stands nowhere. */
  stands: Stands;
  make: (stage: Stage) => Promise<string>;
}

export interface Stage<Where extends Setting = Setting> {
  world: Where;
  cast: Cast;
  /** Another open order of the same owner, for 并单. */
  targetId: string;
}

const AT_HOME: Stands = {
  placer: ['resident'],
  relative: ['resident'],
  grid: ['grid'],
  staff: ['staff'],
  colleague: ['staff'],
  lead: ['staff', 'lead'],
  subdistrict: ['levelAbove', 'above'],
  district: ['above'],
};
const QUALIFIED: Stands = {
  worker: ['qualifier'],
  mate: ['qualifier'],
  partnerLead: ['qualifier'],
  rival: ['qualifier'],
  rivalLead: ['qualifier'],
};
const WORKING: Stands = {
  ...QUALIFIED,
  worker: ['handler', 'qualifier'],
  partnerLead: ['handler', 'partnerLead', 'qualifier'],
};
const HANDLED: readonly OrderState[] = [
  'taken',
  'started',
  'paused',
  'escalated',
  'fulfilled',
  'rated',
  'closed',
];

/** Where people stand to an order of their own community that a partner from the pool handles. */
function standsIn(state: OrderState): Stands {
  if (state === 'offered') return { ...AT_HOME, ...QUALIFIED };
  if (!HANDLED.includes(state)) return AT_HOME;
  const paused: Stands = state === 'paused' ? { worker: ['handler', 'qualifier', 'pauser'] } : {};
  return { ...AT_HOME, ...WORKING, ...paused };
}

const called = (state: OrderState): Circumstances =>
  state === 'escalated' ? { isCalled: true } : {};

async function makeDoor(state: OrderState, stage: Stage): Promise<string> {
  const id = await placeDoor(stage.cast);
  await walk(stage, id, doorSteps(state, stage.world));
  if (state !== 'merged') return id;
  return walk(stage, id, [['staff', 'merge', { intoOrderId: stage.targetId }]]);
}

/** One order a state, as most are: private, of one's own community, handled by a partner. */
export const OF_ONE_COMMUNITY: readonly Scene[] = [...ORDER_STATES]
  // Waiting for a week comes first: what is made afterwards is fresh.
  .sort((one, other) => Number(other === 'closed') - Number(one === 'closed'))
  .map((state) => ({
    name: state,
    state,
    ...called(state),
    stands: standsIn(state),
    make: (stage) => makeDoor(state, stage),
  }));

const publicDoor = async (stage: Stage, state: OrderState): Promise<string> => {
  const id = await placeDoor(stage.cast, { public: true });
  await walk(stage, id, doorSteps('accepted', stage.world));
  await stage.world.stream.drain();
  await walk(stage, id, [['follower' as const, 'join', {}]]);
  await stage.world.stream.drain();
  return walk(stage, id, doorSteps(state, stage.world).slice(1));
};

const PUBLIC: readonly Scene[] = (['offered', 'fulfilled'] as const).map((state) => ({
  name: `public, ${state}`,
  state,
  isPublic: true,
  stands: { ...standsIn(state), follower: ['follower'] },
  make: (stage) => publicDoor(stage, state),
}));

const HIDDEN: Scene = {
  name: 'public, but stopped for now',
  state: 'started',
  stands: { ...standsIn('started'), follower: ['follower'] },
  make: async (stage) =>
    walk(stage, await publicDoor(stage, 'started'), [['staff', 'hide', { reason: '有人投诉' }]]),
};

const LEFT: Scene = {
  name: 'left by its resident, for the neighbours who follow',
  state: 'started',
  isPublic: true,
  stands: { ...standsIn('started'), placer: [], relative: [], follower: ['follower'] },
  make: async (stage) =>
    walk(stage, await publicDoor(stage, 'started'), [
      ['placer', 'withdraw', { reasonCode: 'solved' }],
    ]),
};

const TRUSTED: Stands = {
  placer: ['resident'],
  staff: ['staff'],
  lead: ['staff', 'lead'],
  subdistrict: ['levelAbove', 'above'],
  district: ['above'],
};
const CARING: Stands = {
  ...TRUSTED,
  careWorker: ['handler'],
  careLead: ['handler', 'partnerLead'],
};
const sensitive = (state: OrderState, stands: Stands, more: Circumstances = {}): Scene => ({
  name: `sensitive, ${state}`,
  state,
  ...more,
  stands,
  make: async (stage) => walk(stage, await placeCare(stage.cast), careSteps(state, stage)),
});

const SENSITIVE: readonly Scene[] = [
  sensitive('accepted', TRUSTED),
  sensitive('offered', { ...TRUSTED, careLead: ['asked'] }, { isDirected: true }),
  sensitive('started', CARING),
  sensitive('escalated', CARING, { isCalled: true }),
  sensitive('rated', CARING),
  {
    name: 'sensitive, handled by one of the staff',
    state: 'started',
    isOwnWork: true,
    stands: { ...TRUSTED, colleague: ['handler'] },
    make: async (stage) =>
      walk(stage, await placeCare(stage.cast), [
        ['lead', 'accept', {}],
        ['lead', 'start', { workerId: stage.cast.idOf('colleague') }],
      ]),
  },
];

const ABOUT_STAFF: Stands = {
  placer: ['resident'],
  subdistrict: ['staff', 'lead'],
  district: ['levelAbove', 'above'],
};
const COMPLAINTS: readonly Scene[] = [
  {
    name: 'complaint, placed',
    state: 'placed',
    stands: ABOUT_STAFF,
    make: ({ cast }) => placeComplaint(cast),
  },
  {
    name: 'complaint, started',
    state: 'started',
    isOwnWork: true,
    stands: { ...ABOUT_STAFF, subdistrict: ['staff', 'lead', 'handler'] },
    make: async (stage) =>
      walk(stage, await placeComplaint(stage.cast), [
        ['subdistrict', 'accept', {}],
        ['subdistrict', 'start', {}],
      ]),
  },
  {
    name: 'complaint, into which the community sorted it',
    state: 'placed',
    stands: { ...ABOUT_STAFF, relative: ['resident'] },
    make: async (stage) =>
      walk(stage, await placeDoor(stage.cast), [
        ['staff', 'accept', { categoryCode: 'complaint' }],
      ]),
  },
];

const FORWARDED: Stands = {
  placer: ['resident'],
  relative: ['resident'],
  staff: ['firstReceiver'],
  colleague: ['firstReceiver'],
  lead: ['firstReceiver'],
  farStaff: ['staff'],
  farLead: ['staff', 'lead'],
  farGrid: ['grid'],
  subdistrict: ['levelAbove', 'above'],
  district: ['above'],
};
const ELSEWHERE: readonly Scene[] = [
  {
    name: 'forwarded to another community',
    state: 'accepted',
    stands: FORWARDED,
    make: async (stage) =>
      walk(stage, await placeDoor(stage.cast), [forward, ['farStaff', 'accept', {}]]),
  },
  {
    name: 'forwarded, started there by its staff',
    state: 'started',
    isOwnWork: true,
    stands: { ...FORWARDED, farStaff: ['staff', 'handler'] },
    make: async (stage) =>
      walk(stage, await placeDoor(stage.cast), [
        forward,
        ['farStaff', 'accept', {}],
        ['farStaff', 'start', {}],
      ]),
  },
];

const RAISED: Stands = {
  placer: ['resident'],
  relative: ['resident'],
  grid: ['grid'],
  staff: ['firstReceiver'],
  colleague: ['firstReceiver'],
  lead: ['firstReceiver'],
  subdistrict: ['staff', 'lead'],
  district: ['levelAbove', 'above'],
};
const raised = (name: string, state: OrderState, keepPartner: boolean, stands: Stands): Scene => ({
  name,
  state,
  isCalled: true,
  isCalledUp: true,
  stands: { ...RAISED, ...stands },
  make: async (stage) =>
    walk(stage, await makeDoor('escalated', stage), [['subdistrict', 'respond', { keepPartner }]]),
});

const ABOVE: readonly Scene[] = [
  raised('taken on by the level above, with its partner', 'started', true, WORKING),
  raised('taken on by the level above, without', 'accepted', false, QUALIFIED),
  {
    name: 'appealed',
    state: 'escalated',
    isCalled: true,
    isAppealed: true,
    stands: AT_HOME,
    make: async (stage) =>
      walk(stage, await placeDoor(stage.cast), [
        ...rejected,
        ['placer', 'appeal', { reason: '不同意' }],
      ]),
  },
];

const ASKED: readonly Scene[] = [
  {
    name: 'offered to one partner by name',
    state: 'offered',
    isDirected: true,
    stands: {
      ...AT_HOME,
      ...QUALIFIED,
      worker: ['asked', 'qualifier'],
      mate: ['asked', 'qualifier'],
      partnerLead: ['asked', 'qualifier'],
    },
    make: async (stage) =>
      walk(stage, await makeDoor('accepted', stage), [
        ['staff', 'dispatch', { partnerId: PARTNER_IDS.blueShirts }],
      ]),
  },
  {
    name: 'handled by one of the staff (社区自办)',
    state: 'started',
    isOwnWork: true,
    stands: { ...AT_HOME, colleague: ['staff', 'handler'] },
    make: async (stage) =>
      walk(stage, await makeDoor('accepted', stage), [
        ['staff', 'start', { workerId: stage.cast.idOf('colleague') }],
      ]),
  },
  {
    name: 'given back by its partner',
    state: 'accepted',
    stands: { ...AT_HOME, ...QUALIFIED },
    make: async (stage) =>
      walk(stage, await makeDoor('taken', stage), [
        ['worker', 'decline', { reasonCode: 'noCapacity' }],
      ]),
  },
];

/** Every other way to stand to an order. */
export const OF_MANY_KINDS: readonly Scene[] = [
  ...PUBLIC,
  HIDDEN,
  LEFT,
  ...SENSITIVE,
  ...COMPLAINTS,
  ...ELSEWHERE,
  ...ABOVE,
  ...ASKED,
];
