import type { Asked } from './evaluate';
import { attributesOf, under } from './attributes';
import type { Context } from './conditions';

/** Where the account's things are, for their names (ARNs). */
export interface Account {
  partition: string;
  region: string;
  id: string;
}

export const nameOf = (
  { partition, region, id }: Account,
  service: string,
  resource: string,
): string =>
  service === 's3'
    ? `arn:${partition}:s3:::${resource}`
    : `arn:${partition}:${service}:${region}:${id}:${resource}`;

type Body = Readonly<Record<string, unknown>>;

const OF_ONE_ITEM = new Set(['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']);
/** What a transaction does is asked for item by item, under the names of single calls. */
const IN_TRANSACTION: Readonly<Record<string, string>> = {
  ...{ Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', Get: 'GetItem' },
  ConditionCheck: 'ConditionCheckItem',
};

/** The rights that a call to DynamoDB needs; throws for a call of which that is not known here. */
export function askedOfTable(account: Account, operation: string, body: Body): Asked[] {
  const asked = (action: string, one: Body, leading: readonly string[]): Asked => ({
    action: `dynamodb:${action}`,
    resource: nameOf(account, 'dynamodb', resourceOf(one)),
    context: contextOf(one, leading),
  });
  if (OF_ONE_ITEM.has(operation)) return [asked(operation, body, leadingOf(body))];
  if (operation === 'Query') return [asked(operation, body, [partitionOf(body)])];
  if (operation === 'BatchGetItem') {
    return Object.entries(under(body, 'RequestItems')).map(([TableName, keys]) => {
      const { Keys: all = [] }: { Keys?: Body[] } = JSON.parse(JSON.stringify(keys));
      const leading = all.map((key) => textOf(under(key, 'pk')));
      return asked(operation, { ...all[0], TableName }, leading);
    });
  }
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    const { TransactItems: items = [] }: { TransactItems?: Record<string, Body>[] } = JSON.parse(
      JSON.stringify(body),
    );
    return items.flatMap((item) =>
      Object.entries(item).map(([kind, one]) =>
        asked(IN_TRANSACTION[kind] ?? kind, one, leadingOf(one)),
      ),
    );
  }
  if (operation === 'Scan') return [{ ...asked(operation, body, []), context: {} }];
  throw new Error(`which rights ${operation} needs is not known here`);
}

const resourceOf = ({ TableName: table, IndexName: index }: Body): string =>
  `table/${String(table)}${index === undefined ? '' : `/index/${String(index)}`}`;

const textOf = ({ S: text }: Body): string => String(text);

const leadingOf = (body: Body): string[] => [
  textOf(under({ ...under(body, 'Item'), ...under(body, 'Key') }, 'pk')),
];

/** The partition that a query asks for: what its first condition compares with. */
function partitionOf(body: Body): string {
  const [, value = ''] = /=\s*(:\w+)/.exec(String(body['KeyConditionExpression'])) ?? [];
  return textOf(under(under(body, 'ExpressionAttributeValues'), value));
}

const contextOf = (body: Body, leading: readonly string[]): Context => ({
  'dynamodb:leadingkeys': leading,
  'dynamodb:attributes': attributesOf(body),
  ...(body['ReturnValues'] === undefined
    ? {}
    : { 'dynamodb:returnvalues': [String(body['ReturnValues'])] }),
  ...(body['Select'] === undefined ? {} : { 'dynamodb:select': [String(body['Select'])] }),
});

/** What Lambda does to read a stream, in the name of the function. */
export const askedOfStream = (resource: string): Asked[] =>
  ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((operation) => ({
    ...{ action: `dynamodb:${operation}`, resource, context: {} },
  }));

/** `SendMessageBatch` is the right to send a message, and so on. */
export const askedOfQueue = (account: Account, queue: string, operation: string): Asked => ({
  action: `sqs:${operation.replace(/Batch$/, '')}`,
  resource: nameOf(account, 'sqs', queue),
  context: {},
});

const OF_METHOD: Readonly<Record<string, string>> = {
  ...{ GET: 's3:GetObject', HEAD: 's3:GetObject', PUT: 's3:PutObject', POST: 's3:PutObject' },
  DELETE: 's3:DeleteObject',
};

export const askedOfObject = (account: Account, method: string, object: string): Asked => ({
  action: OF_METHOD[method] ?? `s3:${method}`,
  resource: nameOf(account, 's3', object),
  context: {},
});

/** What a key was made for stands in every call (`EncryptionContext`). */
export const askedOfKey = (account: Account, operation: string, body: Body): Asked => ({
  action: `kms:${operation}`,
  resource: nameOf(account, 'kms', 'key/PlatformKey'),
  context: Object.fromEntries(
    Object.entries(under(body, 'EncryptionContext')).map(([name, value]) => [
      `kms:encryptioncontext:${name.toLowerCase()}`,
      [String(value)],
    ]),
  ),
});
