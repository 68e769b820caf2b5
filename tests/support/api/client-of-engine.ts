import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import { testEndpoint } from '../engine';

/** In the cloud each function has its own few sockets; here two hundred people share one process. */
const SOCKETS = 300;

/** A client of the run's engine, as `createDocumentClient` makes it, for many people at once. */
export function openClient(): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    endpoint: testEndpoint(),
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: {
      httpAgent: { maxSockets: SOCKETS },
      httpsAgent: { maxSockets: SOCKETS },
      socketAcquisitionWarningTimeout: 60_000,
    },
  });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
