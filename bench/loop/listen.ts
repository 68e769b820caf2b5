import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What went over the wire and what came back, with the units that it took, by index. */
export interface Heard {
  name: string;
  input: object;
  output: object;
}

/**
 * Notes every call of this client as `note` has it, with its place in the longest row of calls that waited for each other
 * (the first has 1). `take` gives what was called since the last time.
 */
export function listenTo<T>(
  client: DynamoDBDocumentClient,
  note: (heard: Heard) => T,
): { take: () => (T & { depth: number })[] } {
  let calls: (T & { depth: number })[] = [];
  let ended = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' });
      const depth = ended + 1;
      const { output, ...answer } = await next(args);
      ended = Math.max(ended, depth);
      const heard = { name: context.commandName ?? '', input: args.input, output };
      calls.push({ ...note(heard), depth });
      return { ...answer, output };
    },
    { step: 'initialize', name: 'listener', priority: 'high' },
  );
  return {
    take: () => {
      const taken = calls;
      calls = [];
      ended = 0;
      return taken;
    },
  };
}
