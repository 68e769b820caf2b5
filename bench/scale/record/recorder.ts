import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import { touchesIn, type IndexKeys, type Touch } from './touches';

/** One call of the store: which keys it touched, and its place in the longest row of calls that waited for each other. */
export interface RecordedCall {
  name: string;
  depth: number;
  touches: Touch[];
}

export interface Recorder {
  /** What was called since the last time. */
  take: () => RecordedCall[];
}

/** A verdict of WeChat on a photo is a request; it stands among the projections under this name. */
export const PUSH = 'push';

/** Records every call of a client by the keys that it touched. Clients of one table share `standing`. */
export function recorderOf(
  client: DynamoDBDocumentClient,
  standing: Map<string, IndexKeys>,
): Recorder {
  let calls: RecordedCall[] = [];
  let ended = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' });
      const depth = ended + 1;
      const answer = await next(args);
      ended = Math.max(ended, depth);
      const name = context.commandName ?? '';
      const touches = touchesIn({ name, input: args.input, output: answer.output }, standing);
      calls.push({ name, depth, touches });
      return answer;
    },
    { step: 'initialize', name: 'recorder', priority: 'high' },
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

/** Round trips one after another. */
export const tripsIn = (calls: readonly RecordedCall[]): number =>
  Math.max(0, ...calls.map(({ depth }) => depth));

export const touchesOf = (calls: readonly RecordedCall[]): Touch[] =>
  calls.flatMap(({ touches }) => touches);
