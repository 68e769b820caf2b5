import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import { orderOf } from '../../../functions/platform/stores/orders';
import type { Key } from '../../../functions/platform/table/keys';
import type { Item } from '../../../functions/platform/table/table';
import { orderSubject, personSubject, type Vault } from '../../../functions/platform/vault/vault';

export interface SealedItem {
  subject: string;
  sealed: Uint8Array;
  place: Key;
}

/** What lies sealed, as a thief of the table would have it. */
export async function sealedIn(
  client: DynamoDBDocumentClient,
  tableName: string,
): Promise<SealedItem[]> {
  const items = await scan(client, tableName);
  const subjectOf = subjectsAmong(items);
  return items.flatMap((item): SealedItem[] => {
    const { sealed } = item;
    const place = { pk: String(item['pk']), sk: String(item['sk']) };
    return sealed instanceof Uint8Array ? [{ subject: subjectOf(item), sealed, place }] : [];
  });
}

async function scan(client: DynamoDBDocumentClient, tableName: string): Promise<Item[]> {
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
  return items;
}

/** Under whose key an item lies sealed: as it says, else its order's, else that of the person whose partition it is in. */
function subjectsAmong(items: readonly Item[]): (item: Item) => string {
  const roots = new Map(items.filter(({ sk }) => sk === 'ORDER').map((item) => [item['pk'], item]));
  return ({ pk, subject }) => {
    if (typeof subject === 'string') return subject;
    const root = roots.get(pk);
    if (root !== undefined) return orderSubject(orderOf(root));
    return personSubject(String(pk).replace(/^[A-Z]+#/, ''));
  };
}

/**
 * Every item of the table as JSON, each sealed one beside it as it reads for whoever has all keys that there are: what
 * is not in here, nobody can read any more.
 */
export async function openedIn(
  client: DynamoDBDocumentClient,
  tableName: string,
  vault: Vault,
): Promise<string[]> {
  const items = await scan(client, tableName);
  const subjectOf = subjectsAmong(items);
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
