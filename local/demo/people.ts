import { JOINERS, NEIGHBOURS } from './neighbours';
import { PARTNER_PEOPLE } from './partner-people';
import { PERSONAS } from './persona-people';
import type { DemoUser } from './user';

export { JOINERS, NEIGHBOURS } from './neighbours';
export { PARTNER_PEOPLE } from './partner-people';
export { PERSONAS } from './persona-people';
export type { DemoUser } from './user';

/** Everybody of the demonstration: the 14 personas, who can sign in, and others who cannot. All invented. */
export const DEMO_USERS: readonly DemoUser[] = [
  ...PERSONAS,
  ...PARTNER_PEOPLE,
  ...NEIGHBOURS,
  ...JOINERS,
];

const byKey: ReadonlyMap<string, DemoUser> = new Map(DEMO_USERS.map((user) => [user.key, user]));

/** Somebody by key (`resident-wang`). Throws a `RangeError` for a key nobody has. */
export function getUser(key: string): DemoUser {
  const user = byKey.get(key);
  if (user === undefined) throw new RangeError(`nobody is called ${key}`);
  return user;
}
