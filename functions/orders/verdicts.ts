import type { Piece } from '../../domain/order/view/public-pieces';
import { VERDICTS, type Verdict } from '../../domain/order/view/publicity';
import { DAY } from '../../domain/time/shanghai';
import type { Clock } from '../platform/clock';
import * as keys from '../platform/table/keys';
import { isNew, type Table } from '../platform/table/table';

export interface VerdictDeps {
  table: Table;
  clock: Clock;
}

/**
 * WeChat's verdict on a piece. The first that comes for the same words or photo stands, so that a push that comes
 * again takes nothing back, least of all what staff decided since.
 */
export async function keepVerdict(
  { table }: Pick<VerdictDeps, 'table'>,
  orderId: string,
  { id, at }: Pick<Piece, 'id' | 'at'>,
  verdict: Verdict,
): Promise<void> {
  if (id !== undefined) {
    await table.putIf({ ...keys.pieceCheckKey(orderId, id), verdict }, isNew);
    return;
  }
  await table.putIf(
    { ...keys.textCheckKey(orderId), verdict, sequence: at },
    {
      ConditionExpression: 'attribute_not_exists(pk) OR #sequence < :sequence',
      ExpressionAttributeNames: { '#sequence': 'sequence' },
      ExpressionAttributeValues: { ':sequence': at },
    },
  );
}

/** Whose photo a trace stands for; the verdict may have come before the answer that named the trace. */
export async function rememberTrace(
  deps: VerdictDeps,
  traceId: string,
  photo: { orderId: string; mediaId: string },
): Promise<void> {
  const { table, clock } = deps;
  const key = keys.traceKey(traceId);
  if (await table.putIf({ ...key, ...photo, ...until(clock.now()) }, isNew)) return;
  const known = await table.get(key, { consistent: true });
  const early = VERDICTS.find((verdict) => verdict === known?.['verdict']);
  if (early !== undefined) await keepVerdict(deps, photo.orderId, of(photo.mediaId), early);
}

/** The verdict on a photo. One on a trace that we do not know yet waits for it; nobody asks for one that is not ours. */
export async function keepPhotoVerdict(
  deps: VerdictDeps,
  traceId: string,
  verdict: Verdict,
): Promise<void> {
  const { table, clock } = deps;
  const key = keys.traceKey(traceId);
  if (await table.putIf({ ...key, verdict, ...until(clock.now()) }, isNew)) return;
  const { orderId, mediaId } = (await table.get(key, { consistent: true })) ?? {};
  if (typeof orderId !== 'string' || typeof mediaId !== 'string') return;
  await keepVerdict(deps, orderId, of(mediaId), verdict);
}

/** A photo stays what it is, whatever happens around it. */
const of = (id: string) => ({ id, at: 0 });

/** Verdicts come within half an hour. */
const TRACE_DAYS = 2;
const until = (now: number) => ({ expiresAt: Math.floor((now + TRACE_DAYS * DAY) / 1000) });
