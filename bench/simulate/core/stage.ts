import type { Order } from '../../../domain/order/order';
import { MINUTE } from '../../../domain/time/shanghai';
import { createAgenda, type Agenda } from './agenda';
import type { WechatStandInControl } from '../../../local/wechat/server';
import type { Arrival } from './arrivals';
import { createCalendar, type Calendar } from './calendar';
import type { Cast } from './cast';
import type { SimClock } from './clock';
import { diceOf, type Dice } from './dice';
import type { Journal } from './journal';
import { phoneOf, type Phone, type Reply } from './phone';
import type { Site } from './site';

/** The offices' hours, as the areas of the demonstration keep them. */
export const OFFICE = {
  hours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
};

/** Where people meet orders: what they know, what they plan, and how they reach the product. */
export interface Stage {
  seed: string;
  clock: SimClock;
  cast: Cast;
  wechat: Pick<WechatStandInControl, 'grant'>;
  agenda: Agenda;
  journal: Journal;
  /** The last that was heard of an order. */
  known: Map<string, Order>;
  arrivals: Map<string, Arrival>;
  /** Dice of their own for whatever is about this order. */
  diceFor: (order: Order, about: string) => Dice;
  /** Does something later, once for each stay of the order in its state, if it is still there. */
  later: (order: Order, name: string, at: number, act: (order: Order) => Promise<void>) => void;
  /** Sends a command; what is acknowledged goes into the journal. */
  run: (key: string, orderId: string, command: string, body?: object) => Promise<Reply>;
  phone: (key: string) => Phone;
  /** When one of these people has time for so many minutes of work within opening hours. */
  deskTime: (order: Order, matter: Matter) => { key: string; at: number };
}

/** Something for the desk: what, who could do it, from when on, how long it takes. */
export interface Matter {
  name: string;
  keys: readonly string[];
  ready: number;
  minutes: number;
}

/** How often it has changed its state: a stay in a state is named by that. */
export const stayOf = ({ events }: Order): number => {
  let stays = 0;
  events.forEach(({ to }, index) => {
    if (to !== events[index - 1]?.to) stays += 1;
  });
  return stays;
};

export interface StageDeps {
  seed: string;
  clock: SimClock;
  wechat: Stage['wechat'];
  site: Site;
  cast: Cast;
  journal: Journal;
}

export function openStage({ seed, clock, wechat, site, cast, journal }: StageDeps): Stage {
  const agenda = createAgenda();
  const known = new Map<string, Order>();
  const arrivals = new Map<string, Arrival>();
  const planned = new Set<string>();
  const phones = new Map<string, Phone>();
  const calendars = new Map<string, Calendar>();
  const onDesk = new Map<string, { key: string; at: number }>();
  let sent = 0;

  const phone = (key: string): Phone => {
    const someone = cast.get(key);
    const made = phones.get(key) ?? phoneOf({ site, journal, clock }, () => cast.tokenOf(someone));
    phones.set(key, made);
    return made;
  };
  const calendarOf = (key: string): Calendar => {
    const calendar = calendars.get(key) ?? createCalendar(OFFICE);
    calendars.set(key, calendar);
    calendar.forgetUntil(clock.now());
    return calendar;
  };
  return {
    ...{ seed, clock, wechat, cast, agenda, journal, known, arrivals, phone },
    diceFor: (order, about) =>
      diceOf(`${seed}/${arrivals.get(order.id)?.index ?? order.id}/${about}/${stayOf(order)}`),
    later: (order, name, at, act) => {
      const stay = stayOf(order);
      const key = `${order.id}/${stay}/${name}`;
      if (planned.has(key)) return;
      planned.add(key);
      agenda.plan(Math.max(at, clock.now() + MINUTE), async () => {
        const now = known.get(order.id);
        if (now !== undefined && now.state === order.state && stayOf(now) === stay) await act(now);
      });
    },
    run: async (key, orderId, command, body = {}) => {
      sent += 1;
      const path = `/v1/orders/${orderId}/${command}`;
      const reply = await phone(key).post(path, body, `sim-${seed}-step-${sent}`);
      if (reply.status === 200) {
        const version = Number(reply.body['version']);
        journal.acknowledged.push({ orderId, command, at: clock.now(), version });
      }
      return reply;
    },
    deskTime: (order, { name, keys, ready, minutes }) => {
      const matter = `${order.id}/${stayOf(order)}/${name}`;
      const known = onDesk.get(matter);
      if (known !== undefined) return known;
      const times = keys.map((key) => ({
        key,
        at: calendarOf(key).firstFree(ready, minutes),
      }));
      const [first] = times.sort((a, b) => a.at - b.at);
      if (first === undefined) throw new RangeError('nobody is at the desk');
      calendarOf(first.key).book(first.at, minutes);
      onDesk.set(matter, first);
      return first;
    },
  };
}
