import { isDeepStrictEqual } from 'node:util';

import { COMMAND_NAMES, type CommandName } from '../../../domain/order/command-names';
import type { Item } from '../../../functions/platform/table/table';
import * as keys from '../../../functions/platform/table/keys';
import type { Answer } from '../../support/api';
import type { World } from '../../support/api';
import type { Bodies } from './bodies';
import type { Cast, Somebody } from './cast';
import { expectedOf, type Outcome } from './expected';
import type { Scene } from './scenes';

export interface Cell {
  scene: Scene;
  orderId: string;
  somebody: Somebody;
  command: CommandName;
  expected: Outcome | 'unauthenticated';
}

/** Every command of the table by everybody, whether or not anybody may. */
export const cellsOf = (
  scene: Scene,
  orderId: string,
  people: readonly Somebody[],
  commands: readonly CommandName[] = COMMAND_NAMES,
): Cell[] =>
  people.flatMap((somebody) =>
    commands.map((command) => ({
      scene,
      orderId,
      somebody,
      command,
      expected: somebody === 'nobody' ? 'unauthenticated' : expectedFor(scene, somebody, command),
    })),
  );

const expectedFor = (
  scene: Scene,
  somebody: Exclude<Somebody, 'nobody'>,
  command: CommandName,
): Outcome =>
  expectedOf(command, {
    ...scene,
    isPublic: scene.isPublic === true,
    stands: scene.stands[somebody] ?? [],
  });

/** How a request ended, in the same words; `let` is told apart by code. */
export function outcomeOf({ status, problem }: Answer<unknown>): string {
  if (status === 401) return 'unauthenticated';
  if (status === 404) return 'unknown';
  if (status === 403) return 'forbidden';
  if (problem?.code === 'illegal_transition') return 'otherState';
  if (problem?.code === 'own_join' || problem?.code === 'not_joined') return 'ownRule';
  return status < 500 ? 'let' : `fault ${status}`;
}

export const send = (cast: Cast, bodies: Bodies, { somebody, command, orderId }: Cell) =>
  cast.as(somebody).run(orderId, command, bodyOf(bodies, command));

const bodyOf = (bodies: Bodies, command: CommandName): object =>
  command in bodies ? (Object.entries(bodies).find(([name]) => name === command)?.[1] ?? {}) : {};

const AT_ONCE = 12;

/** Side by side, a few at a time. */
export async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    results.push(...(await Promise.all(all.slice(start, start + AT_ONCE).map(work))));
  }
  return results;
}

/** That somebody looked at the contact is kept beside the order, and is no change of it. */
const isLook = ({ sk }: Item): boolean => String(sk).startsWith('~LOOK#');

/** Everything that lies under an order, so that it can be put back. */
export async function under({ platform }: World, orderId: string): Promise<Item[]> {
  const found = await platform.table.query(keys.orderPartition(orderId), { consistent: true });
  return found.items.filter((item) => !isLook(item));
}

/** What became different under an order, by sort key. */
export async function changesUnder(
  world: World,
  orderId: string,
  before: readonly Item[],
): Promise<string[]> {
  const now = new Map((await under(world, orderId)).map((item) => [String(item['sk']), item]));
  const known = new Set(before.map(({ sk }) => String(sk)));
  return [
    ...before
      .filter((item) => !sameAs(item, now.get(String(item['sk']))))
      .map(({ sk }) => String(sk)),
    ...[...now.keys()].filter((sk) => !known.has(sk)),
  ];
}

const keyOf = ({ pk, sk }: Item) => ({ pk: String(pk), sk: String(sk) });
const sameAs = (one: Item, other: Item | undefined): boolean => isDeepStrictEqual(one, other);

/** Puts an order back as it was. */
export async function putBack(
  world: World,
  orderId: string,
  before: readonly Item[],
): Promise<void> {
  const { table } = world.platform;
  const now = new Map((await under(world, orderId)).map((item) => [String(item['sk']), item]));
  for (const item of before) {
    if (!sameAs(item, now.get(String(item['sk'])))) await table.put(item);
    now.delete(String(item['sk']));
  }
  for (const item of now.values()) await table.remove(keyOf(item));
}
