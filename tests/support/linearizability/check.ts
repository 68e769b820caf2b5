/** One request as it was seen from outside: when it left, and when its answer was there; both in ticks of one counter. */
export interface Operation<Call, Answer> {
  client: number;
  call: Call;
  invoked: number;
  /** Undefined where no answer came: it may have happened, then or later, or not at all. */
  answered?: { at: number; answer: Answer };
}

/** What a single person at a time would find: the states that a request can lead to when it gets this answer. */
export interface SequentialModel<State, Call, Answer> {
  /** Empty where nothing explains the answer in that state; without an answer: what it leads to if it happened. */
  step: (state: State, call: Call, answer: Answer | undefined) => readonly State[];
  /** Equal for equal states. */
  keyOf: (state: State) => string;
}

/**
 * Whether some order of the requests, which keeps to what was over before something else began, explains every answer
 * (linearizability). The search of Wing and Gong, with Lowe's memory: a set of requests already put in order, with the
 * state that it led to, is tried once.
 */
export function isLinearizable<State, Call, Answer>(
  { step, keyOf }: SequentialModel<State, Call, Answer>,
  initial: State,
  operations: readonly Operation<Call, Answer>[],
): boolean {
  const tried = new Set<string>();
  const answeredOnes = maskOf(operations, ({ answered }) => answered !== undefined);
  const search = (done: bigint, state: State): boolean => {
    if ((done & answeredOnes) === answeredOnes) return true;
    const memory = `${done} ${keyOf(state)}`;
    if (tried.has(memory)) return false;
    tried.add(memory);
    return mayComeNext(operations, done).some((index) => {
      const operation = operations[index];
      if (operation === undefined) return false;
      const { call, answered } = operation;
      const next = step(state, call, answered?.answer);
      return next.some((after) => search(done | (1n << BigInt(index)), after));
    });
  };
  return search(0n, initial);
}

type Any = Operation<unknown, unknown>;

const maskOf = (operations: readonly Any[], holds: (one: Any) => boolean): bigint =>
  operations.reduce((mask, one, index) => (holds(one) ? mask | (1n << BigInt(index)) : mask), 0n);

/** Those that began before the first answer that is still to be explained. */
function mayComeNext(operations: readonly Any[], done: bigint): number[] {
  const open = operations.flatMap((one, index) =>
    (done & (1n << BigInt(index))) === 0n ? [{ ...one, index }] : [],
  );
  const horizon = Math.min(...open.map(({ answered }) => answered?.at ?? Infinity));
  return open.filter(({ invoked }) => invoked < horizon).map(({ index }) => index);
}
