import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

interface Sent {
  input: { Key?: object; IndexName?: string; ExpressionAttributeValues?: object };
}

/** A write is known by what it leaves alone: what it puts is new each time. A read by what is looked for, in few words. */
function keyOf({ input }: Sent): string {
  if ('UpdateExpression' in input) return 'update';
  if ('Item' in input) return 'put';
  if ('TransactItems' in input) return 'transact';
  const { Key, IndexName = '', ExpressionAttributeValues = input } = input;
  return IndexName + JSON.stringify(Key ?? ExpressionAttributeValues);
}

/** Sends on, and keeps what is answered in `answers`. */
export function recording(
  client: DynamoDBDocumentClient,
  answers: Map<string, unknown>,
): DynamoDBDocumentClient {
  return Object.assign(Object.create(client), {
    send: async (command: Sent): Promise<unknown> => {
      const send = client.send.bind(client) as (asked: Sent) => Promise<unknown>;
      // Taken first: a meter under the client writes into what is sent.
      const key = keyOf(command);
      const answer = await send(command);
      answers.set(key, answer);
      return answer;
    },
  });
}

/** Answers what was kept, at once and without the SDK; a write as the last of its kind was. */
export function replayed(answers: ReadonlyMap<string, unknown>): DynamoDBDocumentClient {
  return Object.assign(Object.create(null), {
    send: (command: Sent): Promise<unknown> => {
      const key = keyOf(command);
      if (!answers.has(key)) return Promise.reject(new Error(`nothing is known of ${key}`));
      return Promise.resolve(answers.get(key));
    },
  });
}
