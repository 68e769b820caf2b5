import { DAY, MINUTE } from '../../../domain/time/shanghai';
import type { Findings, Problem, SeenOrder } from './findings';

const STEP = 5 * MINUTE;
const CLOSES_AFTER = 7 * DAY;

/** The first run of the clock from then on that was not killed: by then it is done. */
export function runAfter(due: number, cutRuns: readonly number[], start: number): number {
  let run = start + Math.ceil((due - start) / STEP) * STEP;
  while (cutRuns.includes(run)) run += STEP;
  return run;
}

/** No take time: nothing lapses there. */
const NEVER_LAPSES = new Set(['askHelp', 'dispute', 'complaint']);

/** What the clock has to do is done with the next run of it: orders close by themselves, and offers lapse. */
export function findLate(findings: Findings): Problem[] {
  return findings.orders.flatMap((order) => [
    ...closings(findings, order),
    ...offers(findings, order),
  ]);
}

function closings({ journal, start, now }: Findings, { id, steps }: SeenOrder): Problem[] {
  const entered = steps.filter(({ to, from }) => to === 'fulfilled' && from !== 'fulfilled');
  return entered.flatMap(({ at, sequence }) => {
    const limit = runAfter(at + CLOSES_AFTER, journal.cutRuns, start);
    const left = steps.find((step) => step.sequence > sequence && step.to !== 'fulfilled');
    const isLate = left === undefined ? now > limit : left.at > limit;
    return isLate ? [{ check: 'timely', what: `${id} was not closed in time` }] : [];
  });
}

function offers({ journal, start, now, versions }: Findings, order: SeenOrder): Problem[] {
  const { id, steps, category } = order;
  if (NEVER_LAPSES.has(category)) return [];
  return stays(steps, 'offered').flatMap(({ first, since, end, isSupervised }) => {
    const dueAt = versions.get(id)?.get(first)?.dueAt;
    if (dueAt === undefined || isSupervised) return [];
    // What is offered late is found by the run that follows: one of that very instant may have come first.
    const limit = Math.max(
      runAfter(dueAt, journal.cutRuns, start),
      runAfter(since + 1, journal.cutRuns, start),
    );
    return (end ?? now) > limit ? [{ check: 'timely', what: `${id} was offered too long` }] : [];
  });
}

/** When an order was in a state without leaving it: the step that it came with, and when it left. */
function stays(steps: SeenOrder['steps'], state: string) {
  return steps.flatMap((step, index) => {
    if (step.to !== state || step.from === state) return [];
    const after = steps.slice(index + 1);
    const left = after.findIndex(({ to }) => to !== state);
    const within = left < 0 ? after : after.slice(0, left);
    // Given anew to somebody else: what is due then counts from the last time.
    const isSupervised = within.some(({ command }) =>
      ['supervise', 'dispatch', 'pool'].includes(command),
    );
    return [
      {
        first: step.sequence,
        since: step.at,
        end: left < 0 ? undefined : after[left]?.at,
        isSupervised,
      },
    ];
  });
}
