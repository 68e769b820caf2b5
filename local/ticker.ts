import { MINUTE } from '../domain/time/shanghai';
import type { Clock } from '../functions/platform/clock';
import { faultOf, type Log } from '../functions/platform/log';
import type { Job } from './jobs';
import { pause } from './pause';

/** What runs by the clock of one machine. */
export interface Ticking {
  /** Every five minutes of the platform's clock, as the schedule of the cloud does. */
  jobs: readonly Job[];
  /** Every second: what waits to go out. */
  work: () => Promise<void>;
}

export interface Ticker {
  /** Ends what runs now and begins nothing more. */
  stop: () => Promise<void>;
}

const EVERY = 5 * MINUTE;
const LOOK_MS = 1000;

/**
 * Runs the jobs when it is started and at every five-minute boundary of the platform's clock, which the demonstration
 * can move ahead: then they run a second later, once. One after another, never two at a time; one that fails keeps no
 * other.
 */
export function startTicker(
  { jobs, work }: Ticking,
  { clock, log, lookMs = LOOK_MS }: { clock: Clock; log: Log; lookMs?: number },
): Ticker {
  const stopping = new AbortController();
  const guarded = async (job: Job): Promise<void> => {
    try {
      if (!stopping.signal.aborted) await job.run();
    } catch (error) {
      log.error('job failed', { job: job.name, ...faultOf(error) });
    }
  };
  const loop = (async () => {
    let last: number | undefined;
    while (!stopping.signal.aborted) {
      const boundary = Math.floor(clock.now() / EVERY);
      if (boundary !== last) {
        last = boundary;
        for (const job of jobs) await guarded(job);
      }
      await guarded({ name: 'work', run: work });
      await pause(lookMs, stopping.signal);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}
