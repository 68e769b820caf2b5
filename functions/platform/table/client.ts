import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

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
      : { region, endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } },
  );
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
