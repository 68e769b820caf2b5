import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Every item of a table as JSON, sorted, so that two looks can be compared. */
export async function everythingIn(
  client: DynamoDBDocumentClient,
  tableName: string,
): Promise<string[]> {
  const items: string[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []).map(canonical));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items.sort();
}

const canonical = (item: Record<string, unknown>): string =>
  JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
