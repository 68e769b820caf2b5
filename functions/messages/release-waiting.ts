import { isQuiet } from '../../domain/messages/quiet-hours';
import type { Held } from '../platform/stores/deliveries';
import type { TellDeps } from './deps';
import { bodyOf } from './push';

/** 早上七点: what waited for the morning goes on its way. Broken off or doubled, each message still goes out once. */
export async function releaseWaiting(deps: TellDeps): Promise<void> {
  if (isQuiet(deps.clock.now())) return;
  for (const held of await deps.deliveries.held()) await release(deps, held);
}

async function release({ deliveries, outgoing, clock }: TellDeps, held: Held): Promise<void> {
  const { personId, id } = held;
  const delivery = await deliveries.find(personId, id);
  const isOut =
    delivery?.state === 'queued' ||
    (delivery?.state === 'waiting' &&
      (await deliveries.move(delivery, { state: 'queued', now: clock.now() })));
  if (isOut) await outgoing.send([{ id, body: bodyOf({ personId, id }) }]);
  await deliveries.letGo(held);
}
