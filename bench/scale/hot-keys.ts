import { areasPartition, WAITING } from '../../functions/platform/table/keys';
import { loadOf, type OrderCost } from './costs-of';
import { hottestOf, NO_LOAD, partitionsFor, times, type Hottest, type Loaded } from './partitions';
import { PEOPLE, SPREAD } from './stated';
import { extentOf, fillerOf, type Template } from './templates';
import { ordersOf, type Hour } from './traffic';

const A_MINUTE = 60;

/** The hottest key and partition of the table, or of one of its indexes. */
export interface HotPart extends Hottest {
  part: string;
  partitions: number;
}

export interface HotGround {
  cost: OrderCost;
  hour: Hour;
  /** Keys that are not read for an order: those of the clock. */
  others: readonly (Loaded & { part: string })[];
  gigabytes: Readonly<Record<string, number>>;
}

/** Finds the hottest key and partition of each part in the fullest minute of an hour. */
export function hotPartsOf({ cost, hour, others, gigabytes }: HotGround): HotPart[] {
  const parts = [...new Set(cost.templates.map(({ part }) => part))].sort();
  const aSecond = ordersOf(hour).fullest / A_MINUTE;
  function* keysIn(part: string): Generator<Loaded> {
    yield* sharedKeys(
      cost.templates.filter((one) => one.part === part),
      hour,
    );
    yield* others.filter((one) => one.part === part);
  }
  return parts.map((part) => {
    const templates = cost.templates.filter((one) => one.part === part);
    const spread = templates.filter(({ key }) => extentOf(key) === 'one');
    const partitions = partitionsFor(times(loadOf(templates), aSecond), gigabytes[part] ?? 0);
    const even = times(loadOf(spread), aSecond);
    return { part, partitions, ...hottestOf(keysIn(part), even, partitions) };
  });
}

/** Every key that several orders share, with the names of real areas in it. */
function* sharedKeys(templates: readonly Template[], hour: Hour): Generator<Loaded> {
  const all = ordersOf(hour);
  // How much fuller the fullest minute is than the others.
  const peak = (all.fullest * A_MINUTE) / Math.max(1, all.total);
  for (const { key, load } of templates) {
    const extent = extentOf(key);
    if (extent === 'one') continue;
    const fill = fillerOf(key);
    const share = extent === 'partner' ? PEOPLE.partnerShare : 1;
    for (const [code, { total, fullest }] of hour) {
      if (code.length !== LENGTHS[extent] || total === 0) continue;
      yield {
        ...{ key: fill(nameIn(code)), kind: key },
        load: times(load, (fullest * share) / A_MINUTE),
        usual: times(load, (total * share * peak) / A_MINUTE ** 2),
      };
    }
  }
}

/** As if one member of staff and one worker did all of a community: the most that the keys of one person can bear. */
const LENGTHS = {
  ...{ all: 0, district: 6, subdistrict: 9, partner: 9 },
  ...{ community: 12, neighbour: 12, staff: 12, worker: 12 },
} as const;

/** Areas are called by their code, people and partners after the area that they work for. */
const nameIn =
  (code: string) =>
  (slot: string): string =>
    NOT_AREAS.has(slot) ? `${slot}-of-${code}` : code;
const NOT_AREAS: ReadonlySet<string> = new Set(['staff', 'worker', 'partner']);

const READ_BYTES = 4_096;

/** All districts: each district's run of the clock finds its own, and the whole list is read to hand them out. */
export function topOfAreas(districts: number, areaBytes: number): Loaded & { part: string } {
  const list = Math.max(1, Math.ceil((districts * areaBytes) / READ_BYTES)) / 2;
  const load = { read: (districts / 2 + LISTS * list) / SPREAD.clockSeconds, write: 0 };
  const key = areasPartition(undefined);
  return { part: 'table', key, kind: key, load, usual: load };
}

/** The clock, the roots of the days, the digest and the figures. */
const LISTS = 4;

/** What waits for the morning lies under one key: looked up and put, at an hour that is not the fullest. */
export function waitingKey(messagesASecond: number): Loaded & { part: string } {
  const load = { read: messagesASecond, write: messagesASecond };
  return { part: 'table', key: WAITING, kind: WAITING, load, usual: NO_LOAD };
}
