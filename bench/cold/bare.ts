import { type AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

import { kmsKey } from '../../functions/platform/vault/kms-key';
import { post } from '../../functions/platform/vault/post';
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
    endpoint: process.env.DYNAMODB_ENDPOINT ?? '',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
);

const setting = (name: string): string => process.env[name] ?? '';

const key = kmsKey({
  endpoint: setting('KMS_ENDPOINT'),
  region: 'cn-northwest-1',
  wrapped: setting('MASTER_KEY_WRAPPED'),
  context: { service: 'sidan' },
  credentials: () => ({ accessKeyId: 'local', secretAccessKey: 'local' }),
  now: Date.now,
  post,
});
key().catch(() => undefined);

/** The body of a call as the document client takes it: values without the names of their types. */
function plain(body: string): object {
  const asked = JSON.parse(body);
  for (const name of ['Key', 'Item', 'ExpressionAttributeValues']) {
    if (name in asked) asked[name] = unmarshall(asked[name]);
  }
  const tables: { Keys: Record<string, AttributeValue>[] }[] = Object.values(
    asked.RequestItems ?? {},
  );
  for (const table of tables)
    Object.assign(table, { Keys: table.Keys.map((key) => unmarshall(key)) });
  return asked;
}

/** A handler that does nothing but the same calls, in the same groups, and answers. */
export const handler = async ({ groups }: { groups: Call[][] }) => {
  await key();
  for (const group of groups) {
    await Promise.all(
      group.map(({ target, body }) => {
        const Command = COMMANDS[target as keyof typeof COMMANDS];
        return client.send(new Command(plain(body) as never) as never);
      }),
    );
  }
  return { statusCode: 200, body: '{}' };
};
