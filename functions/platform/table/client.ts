import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const LOCAL_SOCKETS = 300;
const RUSH_MS = 60_000;

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
            // A rush waits its turn here; that is no fault to warn of.
            socketAcquisitionWarningTimeout: RUSH_MS,
          },
        },
  );
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
