import {
  dayLeavesOf,
  dayProofOf,
  districtOf,
  leafHashOf,
  type DayRoot,
  type ProofStep,
} from '../../domain/clock/day-root';
import { DomainError } from '../../domain/errors';
import type { Day } from '../../domain/time/shanghai';
import { toWireTime } from '../../domain/time/shanghai';
import { ROOT_WORDS } from '../../domain/words/disclosure';
import type { InsightDeps } from './deps';
import { requireReceipt, type Receipt } from './public-receipts';

type Deps = Pick<InsightDeps, 'orders' | 'roots'>;

export interface RootAnswer {
  date: Day;
  root: string;
  count: number;
  districts: DayRoot['districts'];
  publishedAt: string;
  /** How it is computed, for whoever wants to do it again. */
  algorithm: string;
}

/** 每日存证: the root of a day. Throws `not_found` for a day without one: to come, not over, or before the first. */
export async function getRoot({ roots }: Deps, date: Day): Promise<RootAnswer> {
  return answerOf(await requireRoot(roots, date));
}

const answerOf = ({ day, root, count, districts, at }: DayRoot): RootAnswer => ({
  date: day,
  root,
  count,
  districts,
  publishedAt: toWireTime(at),
  algorithm: ROOT_WORDS,
});

async function requireRoot(roots: Deps['roots'], date: Day): Promise<DayRoot> {
  const root = await roots.find(date);
  if (root === undefined) throw new DomainError('not_found');
  return root;
}

/** One page of a district's leaf hashes: they say nothing of an order to whoever does not know its id and hash. */
export async function listLeaves(
  { roots }: Deps,
  date: Day,
  { district, offset, limit }: { district: string; offset: number; limit: number },
): Promise<{ items: string[]; next?: number }> {
  const leaves = await roots.leavesOf(date, district);
  const end = offset + limit;
  return {
    items: leaves.slice(offset, end),
    ...(end < leaves.length ? { next: end } : {}),
  };
}

export interface ProofAnswer {
  sequence: number;
  head: string;
  leaf: string;
  path: ProofStep[];
}

/** The way from the last step that an order got on that day to the day's root. Throws `not_found`, also for a wrong hash. */
export async function proveOrder(deps: Deps, date: Day, receipt: Receipt): Promise<ProofAnswer> {
  const [{ order }, root] = await Promise.all([
    requireReceipt(deps, receipt),
    requireRoot(deps.roots, date),
  ]);
  const last = dayLeavesOf(order, { from: date, to: date }).get(date);
  if (last === undefined) throw new DomainError('not_found');
  const leaf = leafHashOf(last);
  const district = districtOf(order);
  const leaves = await deps.roots.leavesOf(date, district);
  const path = dayProofOf(root, { district, leaves, leaf });
  if (path === undefined) throw new DomainError('not_found');
  return { sequence: last.sequence, head: last.head, leaf, path };
}
