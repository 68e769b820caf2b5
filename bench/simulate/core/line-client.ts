import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import { createDocumentClient } from '../../../functions/platform/table/client';
import type { Line } from './line';

const LOOKS: ReadonlySet<string> = new Set([
  'GetItemCommand',
  'BatchGetItemCommand',
  'QueryCommand',
  'ScanCommand',
]);

/** The engine on one machine looks at no signature, and half a million of them take minutes. */
const NEEDLESS = ['httpSigningMiddleware', 'getUserAgentMiddleware', 'loggerMiddleware'];

const SCOPE = 'local/20250101/local/dynamodb/aws4_request';
const UNSIGNED = {
  authorization: `AWS4-HMAC-SHA256 Credential=${SCOPE}, SignedHeaders=host, Signature=none`,
  'x-amz-date': '20250101T000000Z',
};

const hasHeaders = (request: unknown): request is { headers: Record<string, string> } =>
  typeof request === 'object' && request !== null && 'headers' in request;

/** Calls of the store by who made them, and what they cost. */
export interface Spent {
  reads: number;
  writes: number;
}

/** A client of the table whose every call goes over the process's line. */
export function clientOver(endpoint: string, line: Line, spent: Spent): DynamoDBDocumentClient {
  const client = createDocumentClient({ endpoint });
  for (const name of NEEDLESS) client.middlewareStack.remove(name);
  client.middlewareStack.add(
    (next) => (args) => {
      if (hasHeaders(args.request)) Object.assign(args.request.headers, UNSIGNED);
      return next(args);
    },
    { step: 'finalizeRequest', name: 'unsigned' },
  );
  client.middlewareStack.add(
    (next, context) => (args) => {
      const name = context.commandName ?? '';
      const isEffect = !LOOKS.has(name);
      if (isEffect) spent.writes += 1;
      else spent.reads += 1;
      return line.io(name.replace('Command', ''), isEffect, () => next(args));
    },
    { step: 'initialize', name: 'line', priority: 'high' },
  );
  return client;
}
