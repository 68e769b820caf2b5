import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import { createDocumentClient } from '../../functions/platform/table/client';

/** The embedded engine looks at no signature, and making one is two fifths of what a call costs the program. */
const NEEDLESS = ['httpSigningMiddleware', 'getUserAgentMiddleware', 'loggerMiddleware'];

/** It wants to see that there is one. */
const UNSIGNED = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20250101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=none',
  'x-amz-date': '20250101T000000Z',
};

const hasHeaders = (request: unknown): request is { headers: Record<string, string> } =>
  typeof request === 'object' && request !== null && 'headers' in request;

/** A client of the embedded engine (内嵌数据库) at this endpoint, which is spared the work that only the cloud asks for. */
export function createEmbeddedClient(endpoint: string): DynamoDBDocumentClient {
  const client = createDocumentClient({ endpoint });
  for (const name of NEEDLESS) client.middlewareStack.remove(name);
  client.middlewareStack.add(
    (next) => (args) => {
      if (hasHeaders(args.request)) Object.assign(args.request.headers, UNSIGNED);
      return next(args);
    },
    { step: 'finalizeRequest', name: 'unsigned' },
  );
  return client;
}
