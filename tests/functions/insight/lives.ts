import type { OrderAnswer } from '../../../domain/order/answer';
import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import {
  aDoor,
  aQuestion,
  evidenceAt,
  orderIn,
  REFUSAL,
  someCare,
  type World,
} from '../../support/api';

const COMMUNITY = '990102001001';
const FAR = '990102001002';

/** Chance that comes out the same each time. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Step {
  who: string;
  command: string;
  body?: object;
}

interface Telling {
  order: OrderAnswer;
  now: number;
  chance: () => number;
  /** Another open order of the same owner. */
  other: string | undefined;
}

const wire = (at: number): string => new Date(at).toISOString();
const why = { reason: '按情况这样办' };

/** What usually happens next to an order, and what rarely does; what is not allowed is refused, and nothing happens. */
function stepsFrom({ order, now, chance, other }: Telling): { usual: Step[]; rare: Step[] } {
  const far = order.ownerArea === FAR;
  const staff = order.ownerArea.length < 12 ? 'subdistrict-sun' : far ? 'staff-far' : 'staff-zhao';
  const resident = order.firstReceiver === FAR ? 'resident-far' : 'resident-wang';
  const satisfaction = ['satisfied', 'fair', 'dissatisfied'][Math.floor(chance() * 3)];
  const heard = {
    reached: chance() < 0.8,
    resolved: chance() < 0.6,
    satisfaction,
    words: '问过了',
  };
  const called: Step = {
    who: staff,
    command: 'contact',
    body: { channel: 'phone', reached: chance() < 0.6, words: '打过电话' },
  };
  const leaves: Step = { who: resident, command: 'withdraw', body: { reasonCode: 'askedTo' } };
  const calls: Step = { who: staff, command: 'escalate', body: { ...why, bodies: ['城管'] } };
  const visits: Step[] = [
    { who: 'subdistrict-sun', command: 'follow-up', body: heard },
    { who: 'lead-chen', command: 'follow-up', body: heard },
  ];
  const exempts: Step[] = [
    { who: staff, command: 'exempt', body: { reasonCode: 'malicious', proof: '同一件事报了五次' } },
    {
      who: 'subdistrict-sun',
      command: 'exempt',
      body: { reasonCode: 'forceMajeure', proof: '大雨封路,有通知' },
    },
  ];
  const rates: Step = {
    who: resident,
    command: 'rate',
    body: { satisfaction, resolved: chance() < 0.8, ...(chance() < 0.5 ? { text: '写两句' } : {}) },
  };
  const again: Step = { who: resident, command: 'reopen', body: why };
  const handler = order.partner === undefined ? staff : 'repair-lead';
  const withStaff = order.sensitive || order.category.code === 'askHelp' || staff !== 'staff-zhao';
  switch (order.state) {
    case 'placed':
      return {
        usual: [
          { who: staff, command: 'accept', body: chance() < 0.3 ? { triage: 'complex' } : {} },
          called,
        ],
        rare: [
          { who: 'lead-chen', command: 'reject', body: REFUSAL },
          { who: staff, command: 'forward', body: { areaCode: far ? COMMUNITY : FAR, ...why } },
          ...(other === undefined
            ? []
            : [{ who: staff, command: 'merge', body: { intoOrderId: other } }]),
          leaves,
        ],
      };
    case 'accepted':
      return {
        usual: withStaff
          ? [{ who: staff, command: 'start', body: {} }]
          : [
              { who: staff, command: 'pool', body: {} },
              { who: staff, command: 'dispatch', body: { partnerId: PARTNER_IDS.blueShirts } },
            ],
        rare: [
          { who: staff, command: 'fulfil', body: evidenceAt(now) },
          called,
          calls,
          {
            who: 'subdistrict-sun',
            command: 'shelve',
            body: { cause: '等统一改造', done: '已上报', reviewAt: wire(now + 9 * DAY) },
          },
        ],
      };
    case 'offered':
      return {
        usual: ['repair-worker', 'repair-lead'].map((who) => ({ who, command: 'claim', body: {} })),
        rare: [
          { who: 'repair-worker', command: 'decline', body: { reasonCode: 'noCapacity' } },
          { who: staff, command: 'recall', body: why },
        ],
      };
    case 'taken':
      return {
        usual: [{ who: handler, command: 'start', body: {} }],
        rare: [{ who: 'repair-lead', command: 'decline', body: { reasonCode: 'late' } }, leaves],
      };
    case 'started':
      return {
        usual: [{ who: handler, command: 'fulfil', body: evidenceAt(now) }],
        rare: [
          {
            who: handler,
            command: 'pause',
            body: { reasonCode: 'parts', note: '等闭门器', expectedAt: wire(now + 2 * DAY) },
          },
          calls,
          leaves,
        ],
      };
    case 'paused':
      return { usual: [{ who: staff, command: 'resume', body: {} }], rare: [leaves] };
    case 'escalated':
      return {
        usual: ['subdistrict-sun', 'district-qian'].map((who) => ({
          who,
          command: 'respond',
          body: {},
        })),
        rare: [
          { who: 'subdistrict-sun', command: 'hand-back', body: { ...why, advice: '先联系物业' } },
        ],
      };
    case 'fulfilled':
      return {
        usual: now % 3 === 0 ? [] : [rates],
        rare: [...visits, { who: staff, command: 'send-back', body: why }, again],
      };
    case 'rated':
      return { usual: [], rare: [again, ...visits, ...exempts] };
    case 'closed':
      return { usual: [], rare: [rates, again, ...visits, ...exempts] };
    case 'rejected':
      return {
        usual: [],
        rare: [{ who: resident, command: 'appeal', body: why }, ...visits, ...exempts],
      };
    case 'withdrawn':
      return { usual: [], rare: [...visits, ...exempts] };
    case 'merged':
      return { usual: [], rare: [{ who: staff, command: 'split', body: why }, leaves] };
  }
}

/** So many lives of orders, in two communities and their grids, over some weeks; answers their ids. */
export async function live(
  world: World,
  { seed, orders, steps }: { seed: number; orders: number; steps: number },
): Promise<string[]> {
  const chance = chanceOf(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];
  const known = new Map<string, OrderAnswer>();
  const read = async (id: string): Promise<void> => {
    const { status, body } = await world.as('district-qian').get<OrderAnswer>(`/v1/orders/${id}`);
    if (status === 200) known.set(id, body);
  };
  const place = async (): Promise<void> => {
    const areaCode = pick([COMMUNITY, `${COMMUNITY}001`, `${COMMUNITY}002`, FAR]) ?? COMMUNITY;
    const body = pick([aDoor, aDoor, aQuestion, someCare])?.({ areaCode, urgent: chance() < 0.2 });
    const onBehalf = areaCode === COMMUNITY && chance() < 0.3;
    const who = areaCode === FAR ? 'resident-far' : onBehalf ? 'staff-zhao' : 'resident-wang';
    const forWhom = onBehalf ? { onBehalfOf: { name: '周大爷', phone: '13700000098' } } : {};
    const order = orderIn(await world.as(who).post('/v1/orders', { ...body, ...forWhom }));
    known.set(order.id, order);
  };
  const step = async (): Promise<void> => {
    world.clock.advance(Math.floor(chance() * (chance() < 0.03 ? DAY : 40 * MINUTE)));
    if (known.size < orders && chance() < (1.5 * orders) / steps) await place();
    if (chance() < 0.015) await world.tick();
    const order = pick([...known.values()]);
    if (order === undefined) return;
    const others = [...known.values()].filter(
      ({ id, state }) => id !== order.id && state === 'placed',
    );
    const telling = { order, now: world.clock.now(), chance, other: pick(others)?.id };
    const { usual, rare } = stepsFrom(telling);
    const next = pick(chance() < 0.8 ? usual : rare);
    if (next === undefined) return;
    const told = await world.as(next.who).run(order.id, next.command, next.body);
    if (told.status === 200) known.set(order.id, told.body);
    else await read(order.id);
  };
  for (let done = 0; done < steps; done += 1) await step();
  // What nobody rated closes, and some say so too late.
  world.clock.advance(8 * DAY);
  await world.tick();
  await Promise.all([...known.keys()].map(read));
  for (let done = 0; done < steps / 5; done += 1) await step();
  world.clock.advance(HOUR);
  return [...known.keys()];
}
