import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';

import type { Call } from './recorder';

/** The commands that a list and a command of the loop use. */
const COMMANDS = {
  'DynamoDB_20120810.BatchGetItem': BatchGetCommand,
  'DynamoDB_20120810.GetItem': GetCommand,
  'DynamoDB_20120810.PutItem': PutCommand,
  'DynamoDB_20120810.Query': QueryCommand,
  'DynamoDB_20120810.UpdateItem': UpdateCommand,
};

const client = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    region: 'cn-northwest-1',
    endpoint: process.env['DYNAMODB_ENDPOINT'] ?? '',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
);

/** What comes of the wire's `{"S": …}` once it is read. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const [[kind, inner] = ['', undefined], ...more] = Object.entries(value);
  if (more.length === 0 && kind === 'S') return inner;
  if (more.length === 0 && kind === 'N') return Number(inner);
  if (more.length === 0 && kind === 'BOOL') return inner;
  if (more.length === 0 && kind === 'B') return Buffer.from(String(inner), 'base64');
  if (more.length === 0 && kind === 'SS') return new Set(Array.isArray(inner) ? inner : []);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

/** A handler that does nothing but the same calls, in the same groups, and answers. */
export const handler = async ({ groups }: { groups: Call[][] }) => {
  for (const group of groups) {
    await Promise.all(
      group.map(({ target, body }) => {
        const Command = COMMANDS[target as keyof typeof COMMANDS];
        return client.send(new Command(plain(JSON.parse(body)) as never) as never);
      }),
    );
  }
  return { statusCode: 200, body: '{}' };
};
