import type { Queue, QueueHandler } from '../platform/queue/queue';
import type { AreaStore } from '../platform/stores/areas';
import { districtsOf } from '../platform/stores/owning-areas';
import { faultOf } from '../platform/log';
import type { ClockDeps } from './deps';
import { workOffDistrict, workOffRoots } from './on-clock';

/** What is no district: the roots of the days, over all of them. */
const ROOTS = 'roots';

/** Hands each district to a worker of its own, and the roots of the days to one more. */
export async function fanOut(areas: Pick<AreaStore, 'childrenOf'>, queue: Queue): Promise<void> {
  const parts = [...(await districtsOf(areas)), ROOTS];
  await queue.send(parts.map((part) => ({ id: part, body: part })));
}

/** What a worker does with what was handed to it; what failed comes again. */
export const createClockWorker =
  (deps: ClockDeps): QueueHandler =>
  async (messages) => {
    const failed: string[] = [];
    for (const { id, body } of messages) {
      try {
        await (body === ROOTS ? workOffRoots(deps) : workOffDistrict(deps, body));
      } catch (error) {
        deps.log.error('run of the clock failed', { of: body, ...faultOf(error) });
        failed.push(id);
      }
    }
    return { failed };
  };
