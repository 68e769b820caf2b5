import { routes as communityRoutes } from '../../functions/community/routes';
import { routes as identityRoutes } from '../../functions/identity/routes';
import { routes as mediaRoutes } from '../../functions/orders/media-routes';
import { pushRoutes } from '../../functions/orders/push-routes';
import { routes as orderRoutes } from '../../functions/orders/routes';
import type { Route } from '../../functions/platform/http/route';
import { aDoor, createWorld, stepsIn, type Client, type World } from '../support/api';
import { diceOf, fieldsIn, JUNK, RAW, STRANGE, type Dice } from '../support/api/junk';

type Described = Omit<Route<never>, 'run'>;

const ROUTES: Described[] = [
  ...communityRoutes,
  ...identityRoutes,
  ...mediaRoutes,
  ...orderRoutes,
  ...pushRoutes,
];
const REQUESTS_A_ROUTE = 30;
const SEED = 20260415;

describe('requests that fit nowhere, to every route of the tables', () => {
  let world: World;
  let orderId: string;
  const people: Client[] = [];
  const dice = diceOf(SEED);

  beforeAll(async () => {
    world = await createWorld();
    orderId = (await stepsIn(world).started(aDoor({ public: true }))).id;
    await world.stream.drain();
    people.push(world.nobody);
    for (const key of ['staff-zhao', 'resident-wang', 'repair-worker', 'admin']) {
      people.push(world.as(key));
      await world.as(key).get('/v1/me');
    }
  });
  afterAll(() => world.close());

  it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'change nothing, and no fault is ours: %s',
    async (_, route) => {
      const before = await world.everything();
      const requests = Array.from({ length: REQUESTS_A_ROUTE }, () =>
        malformed(route, orderId, dice),
      );
      const answers = await Promise.all(
        requests.map(async (sent) => ({
          sent,
          answer: await (people[dice.below(people.length)] ?? world.nobody).send(sent),
        })),
      );
      const strange = answers.filter(({ answer }) => answer.status >= 500 || answer.status < 200);
      expect(strange).toEqual([]);
      const unexplained = answers.filter(
        ({ answer }) => answer.status >= 400 && (answer.problem?.title ?? '') === '',
      );
      expect(unexplained).toEqual([]);
      expect(changesIn(before, await world.everything())).toEqual([]);
    },
  );

  it('never showed the inside of the machine', () => {
    expect(world.logged).toEqual([]);
  });
});

/** Items that are new, gone or different. */
const changesIn = (before: readonly string[], after: readonly string[]): string[] => [
  ...after.filter((item) => !before.includes(item)),
  ...before.filter((item) => !after.includes(item)),
];

/** A request to this route of which at least one part is not what its schema asks for. */
function malformed(route: Described, orderId: string, dice: Dice) {
  for (;;) {
    const parts = {
      id: idOf(orderId, dice),
      query: queryOf(route, dice),
      body: bodyOf(route, dice),
    };
    const fits =
      (parts.id === orderId || !route.path.includes('{')) &&
      route.query.safeParse(Object.fromEntries(new URLSearchParams(parts.query))).success &&
      isFitting(route, parts.body);
    if (fits) continue;
    const path = route.path.replace(/\{\w+\}/g, parts.id);
    return {
      method: route.method,
      path: parts.query === '' ? path : `${path}?${parts.query}`,
      headers: { 'idempotency-key': `key-${dice.below(1e9)}`, ...oddHeaders(dice) },
      ...(parts.body === undefined ? {} : { body: parts.body }),
    };
  }
}

const idOf = (orderId: string, dice: Dice): string =>
  dice.chance(0.5) ? orderId : dice.pick(STRANGE);

function queryOf(route: Described, dice: Dice): string {
  const names = [...fieldsIn(route.query), 'unknown', 'limit', 'cursor'];
  return names
    .filter(() => dice.chance(0.4))
    .map((name) => `${name}=${dice.chance(0.2) ? '990102001001' : dice.pick(STRANGE)}`)
    .join('&');
}

function bodyOf(route: Described, dice: Dice): string | undefined {
  if (route.method === 'GET' || route.method === 'DELETE' || dice.chance(0.05)) return undefined;
  if (dice.chance(0.2)) return dice.pick(RAW);
  if (dice.chance(0.1)) return JSON.stringify(dice.pick(JUNK));
  const names = [...fieldsIn(route.body), ...(dice.chance(0.2) ? ['unknown', '__proto__'] : [])];
  const entries = names.filter(() => dice.chance(0.7)).map((name) => [name, dice.pick(JUNK)]);
  return JSON.stringify(Object.fromEntries(entries));
}

function isFitting(route: Described, body: string | undefined): boolean {
  try {
    const read: unknown = body === undefined ? undefined : JSON.parse(body);
    return [read, read ?? {}].some((value) => route.body.safeParse(value).success);
  } catch {
    return false;
  }
}

const oddHeaders = (dice: Dice): Record<string, string> => ({
  ...(dice.chance(0.1) ? { 'if-match': dice.pick(STRANGE) } : {}),
  ...(dice.chance(0.1) ? { 'if-none-match': dice.pick(STRANGE) } : {}),
  ...(dice.chance(0.1) ? { 'idempotency-key': dice.pick(STRANGE) } : {}),
  ...(dice.chance(0.1) ? { 'x-request-id': dice.pick(STRANGE) } : {}),
  ...(dice.chance(0.1) ? { 'content-type': 'text/plain' } : {}),
});
