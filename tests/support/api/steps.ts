import type { OrderAnswer } from '../../../domain/order/answer';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import type { PlaceBody } from '../../../local/demo/doors';
import { aDoor, evidenceAt } from './bodies';
import type { Answer, With } from './client';
import type { World } from './world';

/** The order of an answer; throws what was refused instead. */
export function orderIn({ status, body, text }: Answer<OrderAnswer>): OrderAnswer {
  if (status !== 200 && status !== 201) throw new Error(`${status} ${text}`);
  return body;
}

/** Short names for what happens in the loop, each by who usually does it; every step has to succeed. */
export function stepsIn(world: World) {
  const run = async (
    key: string,
    orderId: string,
    command: string,
    body?: unknown,
    options?: With,
  ) => orderIn(await world.as(key).run(orderId, command, body, options));
  const place = async (body: PlaceBody = aDoor(), key = 'resident-wang') =>
    orderIn(await world.as(key).post('/v1/orders', body));
  const accepted = async (body?: PlaceBody, key?: string) =>
    run('staff-zhao', (await place(body, key)).id, 'accept', {});
  const pooled = async (body?: PlaceBody) =>
    run('staff-zhao', (await accepted(body)).id, 'pool', {});
  const taken = async (body?: PlaceBody) =>
    run('repair-worker', (await pooled(body)).id, 'claim', {});
  const started = async (body?: PlaceBody) =>
    run('repair-worker', (await taken(body)).id, 'start', {});
  const fulfilled = async (body?: PlaceBody) =>
    run('repair-worker', (await started(body)).id, 'fulfil', evidenceAt(world.clock.now()));
  const rated = async (body?: PlaceBody) =>
    run('resident-wang', (await fulfilled(body)).id, 'rate', { satisfaction: 'satisfied' });
  const dispatched = async (body: PlaceBody, partner: keyof typeof PARTNER_IDS) =>
    run('staff-zhao', (await accepted(body)).id, 'dispatch', { partnerId: PARTNER_IDS[partner] });
  return { run, place, accepted, pooled, taken, started, fulfilled, rated, dispatched };
}
