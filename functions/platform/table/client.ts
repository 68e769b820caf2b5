import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const LOCAL_SOCKETS = 300;

/** A client of the table; `endpoint` points at another engine than the region's own. */
export function createDocumentClient({
  endpoint,
  region = 'cn-northwest-1',
}: {
  endpoint?: string;
  region?: string;
}): DynamoDBDocumentClient {
  const client = new DynamoDBClient(
    endpoint === undefined
      ? { region }
      : {
          region,
          endpoint,
          credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
          // One process answers everybody here; in the cloud each function has its own few sockets.
          requestHandler: {
            httpAgent: { maxSockets: LOCAL_SOCKETS },
            httpsAgent: { maxSockets: LOCAL_SOCKETS },
          },
        },
  );
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
