import { routeTables } from '../../cloud/route-tables';
import { PERMISSIONS } from '../../domain/access/permissions';
import { COMMAND_NAMES } from '../../domain/order/command-names';
import { createWorld, type World } from '../support/api';
import { EVERYBODY, gather, type Cast, type Somebody } from './permissions/cast';
import { inTurn } from './permissions/run-cells';
import { secretsIn } from './permissions/words';
import { OF_BUILDINGS } from './permissions/routes/of-buildings';
import { OF_DISCLOSURE } from './permissions/routes/of-disclosure';
import { OF_FIGURES } from './permissions/routes/of-figures';
import { OF_HOTLINE } from './permissions/routes/of-hotline';
import { OF_MESSAGES } from './permissions/routes/of-messages';
import { OF_ORDERS } from './permissions/routes/of-orders';
import { OF_PARTNERS } from './permissions/routes/of-partners';
import { OF_LEAVING, OF_PEOPLE } from './permissions/routes/of-people';
import { OF_WEBHOOKS } from './permissions/routes/of-webhooks';
import type { Row, Subject } from './permissions/routes/row';
import { makeSubject } from './permissions/routes/subject';

const ROWS = Object.entries({
  ...OF_PEOPLE,
  ...OF_ORDERS,
  ...OF_PARTNERS,
  ...OF_BUILDINGS,
  ...OF_DISCLOSURE,
  ...OF_FIGURES,
  ...OF_MESSAGES,
  ...OF_HOTLINE,
  ...OF_WEBHOOKS,
  ...OF_LEAVING,
});
const KEYS = ROWS.map(([key]) => key);
const ROUTES = Object.values(routeTables).flat();
const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
/** `METHOD path` of a row, without what follows. */
const routeOf = (key: string): string => key.split(' ').slice(0, 2).join(' ');

/** The commands have a matrix of their own (`permission-matrix.test.ts`). */
const COMMANDS = new Set(COMMAND_NAMES.map((name) => `POST /v1/orders/{id}/${name}`));
const OTHERS = ROUTES.filter((route) => !COMMANDS.has(nameOf(route)));

describe('every route', () => {
  const known = new Set(ROWS.map(([key]) => routeOf(key)));

  it('has a row that says by hand who may (tests/faults/permissions/routes)', () => {
    expect(OTHERS.map(nameOf).filter((name) => !known.has(name))).toEqual([]);
  });

  it('is there for every row', () => {
    const names = new Set(ROUTES.map(nameOf));
    expect([...known].filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(ROWS)('%s asks for a person where only people may', (key, { who }) => {
    const route = ROUTES.find((one) => nameOf(one) === routeOf(key));
    if (route === undefined) return;
    expect(PERMISSIONS[route.access].signedIn).toBe(who !== 'everybody');
  });
});

describe('every route × every role, over their own and over others’', () => {
  let world: World;
  let cast: Cast;
  let subject: Subject;

  beforeAll(async () => {
    world = await createWorld();
    cast = await gather(world);
    subject = await makeSubject(world, cast);
  });
  afterAll(() => world.close());

  it.each(ROWS)('%s', async (key, row) => {
    const [method = ''] = key.split(' ');
    const people = EVERYBODY.filter((somebody) => row.by?.includes(somebody) ?? true);
    const ask = async (somebody: Somebody) => {
      const { path, body } = row.ask(subject);
      const answer = await cast.as(somebody).send({
        method,
        path,
        headers: {
          'content-type': 'application/json',
          'idempotency-key': `${somebody}-of-row-${KEYS.indexOf(key)}`,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { somebody, answer };
    };
    const refused = people.filter((somebody) => !isLet(row, somebody));
    const before = new Set(await world.everything());
    const refusals = await inTurn(refused, ask);
    expect(refusals.map(({ somebody, answer }) => [somebody, answer.status])).toEqual(
      refused.map((somebody) => [somebody, refusalOf(row, somebody)]),
    );
    expect(refusals.flatMap(({ answer }) => secretsIn(answer.text))).toEqual([]);
    expect((await world.everything()).filter((item) => !before.has(item))).toEqual([]);

    const answers = await inTurn(
      people.filter((somebody) => isLet(row, somebody)),
      ask,
    );
    const wrong = answers.filter(({ answer: { status } }) =>
      row.is === undefined ? isRefusal(status) : status !== row.is,
    );
    expect(wrong.map(({ somebody, answer }) => [somebody, answer.status, answer.text])).toEqual([]);
  });
});

const isRefusal = (status: number): boolean =>
  [400, 401, 403, 404].includes(status) || status >= 500;

const isLet = ({ who }: Row, somebody: Somebody): boolean =>
  who === 'everybody' || (somebody !== 'nobody' && (who === 'signedIn' || who.includes(somebody)));

function refusalOf({ refused = 403, seen = [] }: Row, somebody: Somebody): number {
  if (somebody === 'nobody') return 401;
  return seen.includes(somebody) ? 403 : refused;
}
