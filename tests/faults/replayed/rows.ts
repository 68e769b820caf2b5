import { insightOnClock } from '../../../functions/insight/on-clock';
import { createInsightDeps } from '../../../functions/insight/wiring';
import { silentLog } from '../../../functions/platform/log';
import { scanPages } from '../../../functions/platform/table/scan-for-rebuild';
import type { Item } from '../../../functions/platform/table/table';
import { rebuild, type RebuildReport } from '../../../functions/stream/rebuild';
import { REBUILD_PARTS } from '../../../functions/stream/rebuild-parts';
import { MINUTE } from '../../../domain/time/shanghai';
import type { World } from '../../support/api';

/** What is no row that follows from orders and may be otherwise: each with the reason. */
const EXCEPTIONS: readonly (readonly [prefix: string, because: string])[] = [
  ['QUEUE#', 'a queue of one machine, which messages pass through'],
  ['PENDING#CHECK', 'when WeChat is asked again about words and photos'],
  ['TRACE#', 'which photo WeChat was asked about, by the name of the question'],
  ['DIRTY#', 'that a day is to be counted anew, and since when'],
  ['WECHAT', 'the token of the day'],
];

const everyRow = async ({ ground }: World): Promise<Item[]> => {
  const rows: Item[] = [];
  for await (const page of scanPages(ground.client, ground.tableName)) rows.push(...page);
  return rows;
};

/** Everything in the table but the exceptions, a line a row, under its key. */
export async function rowsOf(world: World): Promise<Map<string, string>> {
  const rows = (await everyRow(world)).filter(
    ({ pk }) => !EXCEPTIONS.some(([prefix]) => String(pk).startsWith(prefix)),
  );
  return new Map(
    rows
      .map(({ pk, sk, ...rest }): [string, string] => [
        `${String(pk)} ${String(sk)}`,
        JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** In a few lines what one has and the other has not. */
export function differences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] {
  const keys = [...new Set([...one.keys(), ...other.keys()])].sort();
  return keys.flatMap((key) => {
    const [was = 'nothing', is = 'nothing'] = [one.get(key), other.get(key)];
    return was === is ? [] : [`${key}: ${was} -> ${is}`];
  });
}

/** Everything written so far has reached the rows, and the days on which something changed are counted. */
export async function settled(world: World): Promise<void> {
  const { stream, clock, platform } = world;
  await stream.drain();
  clock.advance(2 * MINUTE);
  for (let level = 0; level < 2; level += 1) await insightOnClock(createInsightDeps(platform));
  await stream.drain();
}

const isMade = (kinds: ReturnType<typeof kindsIn>, row: Item): boolean => {
  const key = { pk: String(row['pk']), sk: String(row['sk']) };
  return (
    key.pk.startsWith('TALLY#') || kinds.some(({ orderOf }) => orderOf(key, row) !== undefined)
  );
};
const kindsIn = ({ platform }: World) => REBUILD_PARTS.flatMap((on) => on(platform).kinds);

/** Every row that follows from orders is gone; answers how many there were. */
export async function removeMade(world: World): Promise<number> {
  let removed = 0;
  // What goes leads to changes of its own, once.
  for (let round = 0; round < 4; round += 1) {
    const made = (await everyRow(world)).filter((row) => isMade(kindsIn(world), row));
    if (made.length === 0) break;
    if (round === 0) removed = made.length;
    for (const { pk, sk } of made) {
      await world.platform.table.remove({ pk: String(pk), sk: String(sk) });
    }
    await world.stream.drain();
  }
  return removed;
}

export const rebuildIn = (world: World): Promise<RebuildReport> =>
  rebuild({
    platform: world.platform,
    pages: scanPages(world.ground.client, world.ground.tableName),
    parts: REBUILD_PARTS,
    log: silentLog,
  });
