import { isLinearizable, type Operation, type SequentialModel } from './check';

/**
 * The shortest beginning of a history that no order explains: everything up to the answer with which it went wrong;
 * what had no answer by then counts as unanswered. Undefined where the whole can be explained.
 */
export function shortestFailing<State, Call, Answer>(
  model: SequentialModel<State, Call, Answer>,
  initial: State,
  history: readonly Operation<Call, Answer>[],
): Operation<Call, Answer>[] | undefined {
  const ends = history.flatMap(({ answered }) => answered?.at ?? []).sort((a, b) => a - b);
  for (const end of ends) {
    const beginning = until(history, end);
    if (!isLinearizable(model, initial, beginning)) return beginning;
  }
  return undefined;
}

const until = <Call, Answer>(
  history: readonly Operation<Call, Answer>[],
  end: number,
): Operation<Call, Answer>[] =>
  history
    .filter(({ invoked }) => invoked <= end)
    .map(({ answered, ...one }) =>
      answered === undefined || answered.at > end ? one : { ...one, answered },
    );

/** A history as lines, in the order in which the requests left. */
export const printed = (history: readonly Operation<unknown, unknown>[]): string =>
  [...history]
    .sort((a, b) => a.invoked - b.invoked)
    .map(({ client, call, invoked, answered }) => {
      const answer = answered === undefined ? 'no answer' : JSON.stringify(answered.answer);
      const span = `${invoked}–${answered?.at ?? '?'}`.padEnd(9);
      return `  ${span} client ${client}  ${JSON.stringify(call)} → ${answer}`;
    })
    .join('\n');
