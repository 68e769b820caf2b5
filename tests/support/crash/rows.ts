import { ScanCommand } from '@aws-sdk/lib-dynamodb';

import type { Order } from '../../../domain/order/order';
import { orderOf } from '../../../functions/platform/stores/orders';
import { openedBy } from '../../../functions/platform/stores/sealed-texts';
import { PENDING_CHECKS } from '../../../functions/platform/table/keys';
import type { Item } from '../../../functions/platform/table/table';
import { orderSubject } from '../../../functions/platform/vault/vault';
import { removeAll } from '../api/batches';
import type { World } from '../api/world';
import { COPY, PICTURE } from './prepared';

/** Every row of the table that names a copy, by the copy. */
export async function rowsByCopy({ ground }: World): Promise<Map<string, Item[]>> {
  const rows = new Map<string, Item[]>();
  let start: Item | undefined;
  do {
    const page = await ground.client.send(
      new ScanCommand({
        TableName: ground.tableName,
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    for (const item of page.Items ?? []) {
      const [copy] = JSON.stringify({ ...item, sealed: '' }).match(COPY) ?? [];
      if (copy !== undefined) rows.set(copy, [...(rows.get(copy) ?? []), item]);
    }
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return rows;
}

/**
 * The rows about one copy as they would read about any other: without ids, salts and hashes. What a command that lost
 * said, and that is swept by itself, is not among them; what nothing would ever sweep is.
 */
export async function pictureOf(
  { platform }: World,
  id: string,
  rows: readonly Item[],
): Promise<string[]> {
  const root = rows.find(({ sk }) => sk === 'ORDER');
  if (root === undefined) return ['no order'];
  const order = orderOf(root);
  const key = await platform.vault.find(orderSubject(order));
  const named = new Set(order.events.map(({ textId }) => `TEXT#${textId}`));
  const isSwept = ({ sk, expiresAt }: Item): boolean =>
    String(sk).startsWith('TEXT#') && !named.has(String(sk)) && expiresAt !== undefined;
  // Which trace WeChat's word on a picture came under matters to nobody.
  const isTrace = ({ sk }: Item): boolean => sk === 'TRACE';
  // About which pictures WeChat still owes a word depends on how soon it pushed the first; the retry looks at the words.
  const isOwed = ({ pk }: Item): boolean => pk === PENDING_CHECKS;
  return rows
    .filter((row) => !isSwept(row) && !isTrace(row) && !isOwed(row))
    .map(({ sealed, ...row }) => {
      const place = { pk: String(row['pk']), sk: String(row['sk']) };
      const words = sealed === undefined ? undefined : openedBy(key, sealed, place);
      const shown = row['sk'] === 'ORDER' ? rootShown(row, order) : withoutLots(row);
      return withoutIds(JSON.stringify(sorted({ ...shown, words })), id);
    })
    .sort();
}

/** Fields in one order, however deep. */
const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, one]) => [name, sorted(one)]));
};

function rootShown({ card: _card, rest: _rest, keys, ...row }: Item, order: Order): Item {
  const { head: _head, events, ...fields } = order;
  return {
    ...row,
    head: undefined,
    keys: String(keys).split(' ').length,
    order: fields,
    events: events.map(({ digest, textId: _id, ...event }) => ({
      ...event,
      said: digest !== undefined,
    })),
  };
}

/** On which of the ended orders the lot falls to be asked about is a matter of its id. */
function withoutLots(row: Item): Item {
  if (row['sk'] !== '~RECORD') return row;
  const { minePk: _mine, mineSk: _sort, workPk: _work, workSk: _place, ...others } = row;
  return others;
}

const TAIL = 6;

const withoutIds = (text: string, id: string): string =>
  text
    .replaceAll(id, '<order>')
    .replaceAll(id.slice(-TAIL), '<tail>')
    .replace(PICTURE, '<picture>')
    .replace(/\b(?!01JDEM)[0-7][0-9A-HJKMNP-TV-Z]{25}\b/g, '<ulid>')
    .replace(/\\?"salt\\?":\\?"[^"]*"/g, '<salt>')
    .replace(/\\?"body\\?":\\?"[\w-]{11}\\?"/g, '<digest of the body>')
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<trace>')
    .replace(/\b[0-9a-f]{64}\b/g, '<hash>')
    .replace(/[\w-]{43}/g, '<hash>');

/** Nothing of the copies stays behind: what is listed, counted and scanned after them is as little as before. */
export const forget = (world: World, rows: ReadonlyMap<string, readonly Item[]>): Promise<void> =>
  removeAll(world, [...rows.values()].flat());

/** What one picture has and the other has not, so many lines of each. */
export function differences(found: readonly string[], expected: readonly string[]): string[] {
  const more = left(found, expected).map((line) => `+ ${line}`);
  const less = left(expected, found).map((line) => `- ${line}`);
  return [...more, ...less];
}

function left(lines: readonly string[], others: readonly string[]): string[] {
  const open = [...others];
  return lines.filter((line) => {
    const at = open.indexOf(line);
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
}
