import { eventOf } from '../../tests/support/api/event';
import { readUnits } from '../loop/sums';
import { median, rounded } from '../middle';
import type { OpenCommunity } from './open-community';
import type { List } from './the-lists';

/** What a list costs beside few orders and beside many. */
export interface ListCost {
  list: List;
  units: { few: number; many: number };
  /** p95 of a round in milliseconds, the one in the middle of all rounds. */
  p95: { few: number; many: number };
  /** Of the p95 of each round, the one in the middle. */
  ratio: number;
}

export interface Effort {
  rounds: number;
  /** Requests a round to each of the two. */
  requests: number;
}

const WARM = 5;

/** Asks both in turns, so that whatever else the machine does meets both. Throws where their pages are not alike. */
export async function measureList(
  list: List,
  { few, many }: { few: OpenCommunity; many: OpenCommunity },
  { rounds, requests }: Effort,
): Promise<ListCost> {
  const [askFew, askMany] = [await askerOf(few, list), await askerOf(many, list)];
  for (let time = 0; time < WARM; time += 1) {
    await askFew();
    await askMany();
  }
  few.meter.take();
  many.meter.take();
  const [pageOfFew, pageOfMany] = [await askFew(), await askMany()];
  if (pageOfFew.items !== pageOfMany.items) {
    const pages = `${pageOfFew.items} and ${pageOfMany.items}`;
    throw new Error(`pages of ${list.name} are not alike: ${pages} rows`);
  }
  const units = { few: readUnits(few.meter.take()), many: readUnits(many.meter.take()) };
  const p95s: { few: number; many: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times: { few: number[]; many: number[] } = { few: [], many: [] };
    for (let request = 0; request < requests; request += 1) {
      times.few.push((await askFew()).ms);
      times.many.push((await askMany()).ms);
    }
    p95s.push({ few: percentile95(times.few), many: percentile95(times.many) });
  }
  return {
    list,
    units,
    p95: {
      few: rounded(median(p95s.map((one) => one.few)), 1),
      many: rounded(median(p95s.map((one) => one.many)), 1),
    },
    ratio: rounded(median(p95s.map((one) => one.many / one.few))),
  };
}

/** The value that 95 of 100 do not exceed. */
export const percentile95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

async function askerOf({ api, authorizationOf }: OpenCommunity, { who, path }: List) {
  const headers = who === undefined ? {} : { authorization: await authorizationOf(who) };
  const event = eventOf({ method: 'GET', path, headers });
  return async (): Promise<{ ms: number; items: number }> => {
    const began = performance.now();
    const { statusCode, body = '' } = await api(event);
    const ms = performance.now() - began;
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${body}`);
    return { ms, items: itemsIn(body) };
  };
}

/** The rows of a page, those of all groups together where there are groups. */
function itemsIn(body: string): number {
  const { items, groups }: { items?: unknown[]; groups?: { items: unknown[] }[] } =
    JSON.parse(body);
  return items?.length ?? groups?.reduce((sum, group) => sum + group.items.length, 0) ?? 1;
}
