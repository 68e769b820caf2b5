import { DomainError } from '../../domain/errors';
import type { Order } from '../../domain/order/order';
import * as keys from '../platform/table/keys';
import { isNew } from '../platform/table/table';
import type { ProjectionDeps } from './projections';
import { runCommand } from './run-command';

/** 并单: the target knows which orders follow it, and which do no longer. */
export async function pointToTarget(
  { table, orders }: ProjectionDeps,
  order: Order,
  before: Order | undefined,
): Promise<void> {
  if (order.mergedInto !== undefined) {
    await table.putIf({ ...keys.mergedKey(order.mergedInto, order.id) }, isNew);
  }
  const earlier = before?.mergedInto;
  if (earlier === undefined || earlier === order.mergedInto) return;
  const now = (await orders.find(order.id, { consistent: true }))?.order;
  if (now?.mergedInto !== earlier) await table.remove(keys.mergedKey(earlier, order.id));
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

/** An order that moved on meanwhile, or whose target has not ended, refuses, and that is all right. */
export async function follow(deps: ProjectionDeps, orderId: string): Promise<void> {
  try {
    const command = { name: 'follow' as const, input: {} };
    await runCommand(deps, { machine: 'stream' }, { orderId, command });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
