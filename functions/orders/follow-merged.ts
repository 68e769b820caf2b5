import { DomainError } from '../../domain/errors';
import type { Order } from '../../domain/order/order';
import * as keys from '../platform/table/keys';
import { isNew } from '../platform/table/table';
import type { ProjectionDeps } from './projections';
import { runCommand } from './run-command';

/**
 * 并单: the target knows which orders follow it, and which do no longer. Where the order was merged, or had been, it is
 * read as it is now: an old record that comes late points nowhere.
 */
export async function pointToTarget(
  { table, orders }: Pick<ProjectionDeps, 'table' | 'orders'>,
  order: Order,
  before: Order | undefined,
): Promise<void> {
  const targets = [...new Set([order.mergedInto, before?.mergedInto])];
  const known = targets.filter((target) => target !== undefined);
  if (known.length === 0) return;
  const now = (await orders.find(order.id, { consistent: true }))?.order;
  for (const target of known) {
    const key = keys.mergedKey(target, order.id);
    if (now?.mergedInto === target) await table.putIf({ ...key }, isNew);
    else await table.remove(key);
  }
}

/** 随单: when an order is fulfilled, rejected or withdrawn, those merged into it follow. */
export async function followMerged(deps: ProjectionDeps, target: Order): Promise<void> {
  const { items } = await deps.table.query(keys.orderPartition(target.id), {
    prefix: keys.BESIDE_PREFIX.merged,
    consistent: true,
  });
  for (const { sk } of items) {
    await follow(deps, String(sk).slice(keys.BESIDE_PREFIX.merged.length));
  }
}

/**
 * An order that moved on meanwhile, or whose target has not ended, refuses, and that is all right. One that somebody writes
 * again and again has to be tried again: throws `version_conflict`.
 */
export async function follow(deps: ProjectionDeps, orderId: string): Promise<void> {
  try {
    const command = { name: 'follow' as const, input: {} };
    await runCommand(deps, { machine: 'stream' }, { orderId, command });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'version_conflict') throw error;
  }
}
