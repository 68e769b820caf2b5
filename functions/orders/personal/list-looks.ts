import type { Person } from '../../../domain/access/people';
import { DomainError } from '../../../domain/errors';
import { looksByCommand, type Look } from '../../../domain/order/forget';
import type { Order } from '../../../domain/order/order';
import type { ActorRole } from '../../../domain/order/vocabulary';
import { isPublic } from '../../../domain/order/view/publicity';
import { sightOf } from '../../../domain/order/view/sight';
import { readOrder, standingIn } from '../read-order';
import type { PersonalDeps } from './deps';

/** One line of 谁看过我的联系方式: times are RFC 3339 in UTC. */
export interface LookAnswer {
  at: string;
  lastAt: string;
  times: number;
  actor: { role: ActorRole; displayName?: string };
}

/** Who looked at the contact of an order, newest first; for its resident alone. Throws `not_found`, `forbidden`. */
export async function listLooks(
  deps: PersonalDeps,
  person: Person,
  orderId: string,
): Promise<LookAnswer[]> {
  const read = await readOrder(deps, orderId, { consistent: true });
  const standing = await standingIn(deps, read, person, deps.clock.now());
  if (sightOf(read.order, standing, isPublic(read.order, read)) === undefined)
    throw new DomainError('not_found');
  if (!standing.has('resident')) throw new DomainError('forbidden');
  return looksOf(deps, read.order);
}

/** At the page and with commands, whoever placed the order themselves aside. */
export async function looksOf(
  { looks, people }: Pick<PersonalDeps, 'looks' | 'people'>,
  order: Order,
): Promise<LookAnswer[]> {
  const noted = await looks.of(order.id);
  const all = [...noted, ...looksByCommand(order)].filter(({ by }) => by !== order.placerId);
  const names = await people.namesOf(all.map(({ by }) => by));
  return all.sort((one, other) => other.lastAt - one.lastAt).map((look) => answerOf(look, names));
}

function answerOf({ at, lastAt, times, by, role }: Look, names: Map<string, string>): LookAnswer {
  const displayName = names.get(by);
  return {
    at: new Date(at).toISOString(),
    lastAt: new Date(lastAt).toISOString(),
    times,
    actor: { role, ...(displayName === undefined ? {} : { displayName }) },
  };
}
