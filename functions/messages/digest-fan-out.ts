import { faultOf } from '../platform/log';
import type { Queue, QueueHandler } from '../platform/queue/queue';
import { untilOver } from '../platform/time-budget';
import type { TellDeps } from './deps';
import { DigestFault, tellDistrict, untoldDistricts } from './digest';

/** Hands each district that is not told to the end to a worker of its own. */
export async function fanOutDigests(deps: TellDeps, queue: Queue): Promise<void> {
  const districts = await untoldDistricts(deps);
  await queue.send(districts.map((code) => ({ id: code, body: code })));
}

/** What a worker does with its districts, for so long at most; what failed comes again. */
export const createDigestWorker =
  (deps: TellDeps, budgetMs: number): QueueHandler =>
  async (messages) => {
    const isOver = untilOver(deps.clock, budgetMs);
    const failed: string[] = [];
    for (const { id, body } of messages) {
      if (!(await isTold(deps, body, isOver))) failed.push(id);
    }
    return { failed };
  };

/** All districts one after another: on one machine. */
export async function sendDigests(deps: TellDeps): Promise<void> {
  let failed = 0;
  for (const district of await untoldDistricts(deps)) {
    if (!(await isTold(deps, district))) failed += 1;
  }
  if (failed > 0) throw new DigestFault(`${failed} districts were not told to the end`);
}

async function isTold(deps: TellDeps, district: string, isOver?: () => boolean): Promise<boolean> {
  try {
    await tellDistrict(deps, district, isOver);
    return true;
  } catch (error) {
    deps.log.error('digest failed', { of: district, ...faultOf(error) });
    return false;
  }
}
