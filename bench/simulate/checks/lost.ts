import type { Findings, Problem } from './findings';

/** Rows beside the order: they leave no step. */
const BESIDE = new Set(['comment', 'join', 'leave']);

const MACHINES = new Set(['clock', 'stream']);

const countOf = (all: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** Nothing that was acknowledged is lost, and nothing happened twice: histories hold what was answered, each once. */
export function findLost({ journal, orders, missing }: Findings): Problem[] {
  const problems: Problem[] = [];
  const problem = (what: string): void => void problems.push({ check: 'lost', what });
  for (const id of missing) problem(`order ${id} was acknowledged and is gone`);
  for (const fault of journal.faults) problem(fault);
  const acknowledged = countOf([
    ...journal.acknowledged
      .filter(({ command }) => !BESIDE.has(command))
      .map(({ orderId, command, at }) => `${orderId} ${command} ${at}`),
    ...journal.placed.map(({ id, at }) => `${id} place ${at}`),
  ]);
  const stepsBy = (isMeant: (role: string) => boolean): Map<string, number> =>
    countOf(
      orders.flatMap(({ id, steps }) =>
        steps
          .filter(({ role }) => isMeant(role))
          .map(({ command, at }) => `${id} ${command} ${at}`),
      ),
    );
  const happened = stepsBy((role) => !MACHINES.has(role));
  for (const [what, times] of stepsBy((role) => MACHINES.has(role))) {
    if (times > 1) problem(`happened ${times} times by itself: ${what}`);
  }
  for (const [what, times] of acknowledged) {
    if (missing.some((id) => what.startsWith(id))) continue;
    const found = happened.get(what) ?? 0;
    if (found < times) problem(`acknowledged and lost: ${what}`);
    if (found > times) problem(`happened ${found} times: ${what}`);
  }
  for (const [what] of happened) {
    if (!acknowledged.has(what)) problem(`happened and was never acknowledged: ${what}`);
  }
  return problems;
}
