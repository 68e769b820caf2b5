import { endOfDay, shanghaiDay } from '../../../domain/time/shanghai';
import { COMMUNITY, DISTRICT, FAR_COMMUNITY, SUBDISTRICT } from '../../../local/demo/areas';
import { residentOf } from '../core/cast';
import { MANNERS } from '../core/partners';
import { isRecord, type Phone } from '../core/phone';
import type { Simulated } from '../run';
import { daysOver } from './chains';
import type { Findings, InboxItem, RatesSeen } from './findings';
import { deadLettersOf, rebuiltRows } from './look-inside';
import { seenOrder, textIn } from './read-answers';

/** Takes everything that the checks look at: through the API, as people would, and what only the table says. */
export async function gather(simulated: Simulated): Promise<Findings> {
  const { stage, cast, journal, options, ground, watch } = simulated;
  const orders = [];
  const missing: string[] = [];
  const readersNeeded = new Set<string>(TEAMS.map(([, key]) => key));
  for (const { key, memberships } of cast.known())
    if (memberships.length > 0) readersNeeded.add(key);
  for (const { id, placer } of journal.placed) {
    const arrival = stage.arrivals.get(id);
    const household = residentOf(arrival?.household ?? 0).key;
    readersNeeded.add(placer).add(household);
    const answer = await stage.phone(placer).get(`/v1/orders/${id}`);
    if (answer.status !== 200) {
      missing.push(id);
      continue;
    }
    const history = await stage.phone(placer).get(`/v1/orders/${id}/history`);
    const people = { placerId: cast.get(placer).id, residentId: cast.get(household).id };
    orders.push(seenOrder(answer.body, history.body, people));
  }
  const inboxes = new Map<string, readonly InboxItem[]>();
  for (const key of readersNeeded) inboxes.set(cast.get(key).id, await inboxOf(stage.phone(key)));
  const { now } = stage.clock;
  return {
    ...{ now: now(), start: options.start, area: COMMUNITY, journal, orders, missing, inboxes },
    versions: watch.versions,
    readers: readersOf(simulated),
    personOf: new Map(cast.known().map(({ openid, id }) => [openid, id])),
    sent: ground.wechat.sent,
    rates: await ratesSeen(simulated),
    roots: await rootsSeen(simulated),
    rebuilt: await rebuiltRows(simulated),
    deadLetters: await deadLettersOf(simulated),
  };
}

/** Whom to ask what an area was told. */
const TEAMS: readonly (readonly [string, string])[] = [
  [COMMUNITY, 'lead-chen'],
  [FAR_COMMUNITY, 'staff-far'],
  [SUBDISTRICT, 'subdistrict-sun'],
  [DISTRICT, 'district-qian'],
];

const readersOf = ({ cast }: Simulated): ReadonlyMap<string, string> =>
  new Map([
    ...TEAMS.map(([area, key]): [string, string] => [area, cast.get(key).id]),
    ...MANNERS.map(({ id, people }): [string, string] => [id, cast.get(people[0] ?? '').id]),
  ]);

async function inboxOf(phone: Phone): Promise<InboxItem[]> {
  const items: InboxItem[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await phone.get(`/v1/inbox?limit=100${after}`);
    const page: unknown[] = Array.isArray(body['items']) ? body['items'] : [];
    items.push(...page.filter(isRecord).map(itemOf));
    cursor = typeof body['next'] === 'string' ? body['next'] : undefined;
  }
  return items;
}

const itemOf = (item: Record<string, unknown>): InboxItem => ({
  id: textIn(item, 'id'),
  at: Date.parse(textIn(item, 'at')),
  orderId: typeof item['orderId'] === 'string' ? item['orderId'] : undefined,
  text: textIn(item, 'text'),
  kind: textIn(item, 'kind'),
});

async function ratesSeen({ stage, options }: Simulated): Promise<Findings['rates']> {
  const from = shanghaiDay(options.start);
  const to = shanghaiDay(stage.clock.now());
  const ask = async (by?: string) => {
    const path = `/v1/stats?area=${COMMUNITY}&from=${from}&to=${to}${by === undefined ? '' : `&by=${by}`}`;
    const { body } = await stage.phone('lead-chen').get(path);
    return body;
  };
  const groupsOf = (body: Record<string, unknown>): RatesSeen[] =>
    (Array.isArray(body['groups']) ? body['groups'] : [])
      .filter(isRecord)
      .map((group) => ratesIn(group, textIn(group, 'key')));
  return {
    all: ratesIn(await ask(), COMMUNITY),
    category: groupsOf(await ask('category')),
    partner: groupsOf(await ask('partner')),
  };
}

const ratesIn = (body: Record<string, unknown>, key: string): RatesSeen => {
  const rate = (name: string) => {
    const found = body[name];
    return isRecord(found)
      ? { count: Number(found['count']), of: Number(found['of']) }
      : { count: Number.NaN, of: Number.NaN };
  };
  return {
    key,
    responseRate: rate('responseRate'),
    resolutionRate: rate('resolutionRate'),
    satisfactionRate: rate('satisfactionRate'),
  };
};

async function rootsSeen({ stage, options, journal }: Simulated): Promise<Findings['roots']> {
  const roots = new Map<string, number | undefined>();
  const first = journal.placed[0]?.at ?? options.start;
  for (const day of daysOver(options.start, stage.clock.now())) {
    // There are no roots before the first order.
    if (endOfDay(day) < first) continue;
    const { status, body } = await stage.phone('lead-chen').get(`/v1/public/roots/${day}`);
    roots.set(day, status === 200 ? Number(body['count']) : undefined);
  }
  return roots;
}
