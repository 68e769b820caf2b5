import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import { createEmbeddedClient } from '../../../local/engine';
import type { Line } from './line';

const LOOKS: ReadonlySet<string> = new Set([
  'GetItemCommand',
  'BatchGetItemCommand',
  'QueryCommand',
  'ScanCommand',
]);

/** Calls of the store by who made them, and what they cost. */
export interface Spent {
  reads: number;
  writes: number;
}

/** A client of the table whose every call goes over the process's line. */
export function clientOver(endpoint: string, line: Line, spent: Spent): DynamoDBDocumentClient {
  const client = createEmbeddedClient(endpoint);
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
