import type { Handler } from '../../../functions/platform/http/dispatch';
import { demoId } from '../../../local/demo/ids';
import { getUser } from '../../../local/demo/people';
import * as keys from '../../../functions/platform/table/keys';
import { copierOf } from '../api/clones';
import { diceOf } from '../api/junk';
import { signIn } from '../api/people';
import { stepsIn } from '../api/steps';
import type { World } from '../api/world';
import type { Person } from './cast';
import { modelledAt } from './modelled';
import { orderModel } from './order-model';
import { play, type History } from './play';
import { serve } from './serve';
import { printed, shortestFailing } from './shortest';

const LOOP = ['place', 'accept', 'pool', 'claim', 'start', 'fulfil'] as const;

/** Where histories are played: a server on loopback, and an order as often as it is needed, in each state of the loop. */
export async function openTheatre(world: World, handler: Handler = world.api) {
  const { url, close } = await serve(handler);
  const steps = stepsIn(world);
  const prepared = [
    await steps.place(),
    await steps.accepted(),
    await steps.pooled(),
    await steps.taken(),
    await steps.started(),
    await steps.fulfilled(),
  ];
  const copiers = await Promise.all(prepared.map(({ id }) => copierOf(world, id)));
  const tokens = new Map<Person, Promise<string>>();
  const tokenOf = (person: Person): Promise<string> => {
    const known = tokens.get(person) ?? signIn(world.platform, getUser(person).id)();
    tokens.set(person, known);
    return known;
  };
  let copies = 0;

  async function playOne(seed: number): Promise<Played> {
    const from = diceOf(seed).below(LOOP.length);
    const orderId = demoId(`R1X${(copies += 1)}`);
    await copiers[from]?.(orderId);
    const initial = modelledAt(LOOP.slice(0, from + 1));
    const history = await play(seed, { url, orderId, initial, tokenOf, now: world.clock.now() });
    // Whoever holds many open orders may not claim another.
    await world.platform.table.remove(keys.orderKey(orderId));
    return { seed, initial, history };
  }
  return { playOne, close };
}

export type Theatre = Awaited<ReturnType<typeof openTheatre>>;

export interface Played {
  seed: number;
  initial: ReturnType<typeof modelledAt>;
  history: History;
}

/** What cannot be explained by any order, as somebody reads it; undefined where all is well. */
export function objectionTo({ seed, initial, history }: Played): string | undefined {
  const failing = shortestFailing(orderModel, initial, history);
  if (failing === undefined) return undefined;
  return `seed ${seed}, from ${initial.state}:\n${printed(failing)}`;
}

/** Plays the histories of these seeds, so many at once, until one cannot be explained. */
export async function firstObjection(
  theatre: Theatre,
  seeds: readonly number[],
  { atOnce = 4, onPlayed }: { atOnce?: number; onPlayed?: (played: Played) => void } = {},
): Promise<string | undefined> {
  const open = [...seeds];
  let objection: string | undefined;
  const worker = async (): Promise<void> => {
    for (let seed = open.shift(); seed !== undefined; seed = open.shift()) {
      if (objection !== undefined) return;
      const played = await theatre.playOne(seed);
      onPlayed?.(played);
      objection ??= objectionTo(played);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return objection;
}
