import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

interface Sent {
  constructor: { name: string };
  input: unknown;
}

const WRITES = /^(Put|Update|Delete|TransactWrite)/;

const keyOf = ({ constructor: { name }, input }: Sent): string =>
  WRITES.test(name) ? name : `${name} ${JSON.stringify(input)}`;

export interface Replay {
  /** Sends on, and keeps what is answered. */
  recording: DynamoDBDocumentClient;
  /** Answers what was kept, at once and without the SDK; a write as the last of its kind was. */
  replaying: DynamoDBDocumentClient;
}

/** Two clients of the store over a real one: the second knows all that the first was told. */
export function replayOf(client: DynamoDBDocumentClient): Replay {
  const known = new Map<string, unknown>();
  const recording: DynamoDBDocumentClient = Object.assign(Object.create(client), {
    send: async (command: Sent): Promise<unknown> => {
      const send = client.send.bind(client) as (asked: Sent) => Promise<unknown>;
      // Taken first: a meter under the client writes into what is sent.
      const key = keyOf(command);
      const answer = await send(command);
      known.set(key, answer);
      return answer;
    },
  });
  const replaying: DynamoDBDocumentClient = Object.assign(Object.create(client), {
    send: (command: Sent): Promise<unknown> => {
      const key = keyOf(command);
      if (!known.has(key)) return Promise.reject(new Error(`nothing is known of ${key}`));
      return Promise.resolve(known.get(key));
    },
  });
  return { recording, replaying };
}
