import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import type { Item } from './table';

/** Every row of a table, page by page as the engine gives them. For the rebuild alone: it reads everything. */
export async function* scanPages(
  client: DynamoDBDocumentClient,
  tableName: string,
): AsyncGenerator<Item[]> {
  let start: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    yield page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}
