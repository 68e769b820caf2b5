import type { World } from '../api/world';
import { drainTogether, each } from './drain';
import type { Strike } from './gate';
import type { Copy } from './prepared';
import { differences, forget, pictureOf, rowsByCopy } from './rows';

/** What happens to a copy; answers what is wrong with how it went. Without a strike nothing befalls it. */
export type Run = (one: { copy: Copy; strike?: Strike }) => Promise<string[]>;

export interface Batch {
  strikes: readonly Strike[];
  copy: () => Promise<Copy>;
  run: Run;
  /** Before the rows are looked at. */
  settle?: () => Promise<void>;
  /** The last look at a copy of each kind of fault, after its rows were compared. */
  after?: (copy: Copy) => Promise<string[]>;
}

/**
 * Each strike on a copy of its own, and one copy that nothing befalls; answers every difference in what is kept about
 * them once everything was projected, and what went wrong on the way.
 */
export async function objectionsTo(world: World, batch: Batch): Promise<string[]> {
  const { strikes, copy, run, settle, after } = batch;
  const clean = await copy();
  const struck = await Promise.all(strikes.map(async (strike) => ({ strike, copy: await copy() })));
  // What was copied was projected before.
  await world.stream.take();
  const objections: string[] = await run({ copy: clean });
  await each(struck, async (one) => {
    objections.push(...(await run(one)).map(saidOf(one.strike)));
  });
  await settle?.();
  await drainTogether(world);
  // What WeChat says of pictures comes by a push.
  await world.wechat.delivered();
  await drainTogether(world);
  const rows = await rowsByCopy(world);
  const expected = await pictureOf(world, clean.id, rows.get(clean.id) ?? []);
  for (const one of struck) {
    const found = await pictureOf(world, one.copy.id, rows.get(one.copy.id) ?? []);
    objections.push(...differences(found, expected).map(saidOf(one.strike)));
  }
  if (after !== undefined) {
    const lasts = new Map(struck.map((one) => [one.strike.fault, one]));
    await each([...lasts.values()], async (one) => {
      objections.push(...(await after(one.copy)).map(saidOf(one.strike)));
    });
  }
  await forget(world, rows);
  await world.stream.take();
  return objections;
}

const saidOf =
  ({ fault, io }: Strike) =>
  (what: string): string =>
    `${fault} ${io}: ${what}`;
