import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import { orderOf } from '../../../functions/platform/stores/orders';
import type { Item } from '../../../functions/platform/table/table';
import { orderSubject, personSubject, type Vault } from '../../../functions/platform/vault/vault';

/**
 * Every item of the table as JSON, each sealed one beside it as it reads for whoever has all keys that there are: what
 * is not in here, nobody can read any more.
 */
export async function openedIn(
  client: DynamoDBDocumentClient,
  tableName: string,
  vault: Vault,
): Promise<string[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  const roots = new Map(items.filter(({ sk }) => sk === 'ORDER').map((item) => [item['pk'], item]));
  const subjectOf = ({ pk }: Item): string => {
    const root = roots.get(pk);
    if (root !== undefined) return orderSubject(orderOf(root));
    return personSubject(String(pk).replace(/^[A-Z]+#/, ''));
  };
  const texts = await Promise.all(
    items.map(async ({ sealed, ...item }) => {
      if (!(sealed instanceof Uint8Array)) return [JSON.stringify(item)];
      const key = await vault.find(subjectOf(item));
      const place = { pk: String(item['pk']), sk: String(item['sk']) };
      return [JSON.stringify(item), key?.open(sealed, place) ?? ''];
    }),
  );
  return texts.flat().sort();
}
