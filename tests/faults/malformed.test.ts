import { routeTables } from '../../cloud/route-tables';
import { aDoor, createWorld, stepsIn, type Answer, type Client, type World } from '../support/api';
import { diceOf } from '../support/api/junk';
import {
  malformedRequest,
  WRONGS,
  type Described,
  type Malformed,
} from '../support/malformed/request';

/** `npm run test:malformed` sends half a million; `SEED` sends others. */
const REQUESTS = Number(process.env.MALFORMED ?? 20_000);
const SEED = Number(process.env.SEED ?? 20260415);
const AT_ONCE = 50;
const CHINESE = /[\u4e00-\u9fff]/;
/** Nobody, and one of each role. */
const PEOPLE = [
  'resident-wang',
  'resident-ma',
  'grid-li',
  'staff-zhao',
  'lead-chen',
  'subdistrict-sun',
  'district-qian',
  'repair-worker',
  'repair-lead',
  'admin',
];

const ROUTES: Described[] = Object.values(routeTables).flat();
const A_ROUTE = Math.ceil(REQUESTS / ROUTES.length);

describe(`${REQUESTS} requests that fit nowhere, to every route of the tables`, () => {
  let world: World;
  let orderId: string;
  const people: Client[] = [];
  const dice = diceOf(SEED);
  const sentOf = new Map<string, number>();
  /** The table as it was before the route's requests. */
  let before: string[];

  beforeAll(async () => {
    world = await createWorld();
    orderId = (await stepsIn(world).started(aDoor({ public: true }))).id;
    await world.stream.drain();
    people.push(world.nobody, ...PEOPLE.map((key) => world.as(key)));
    for (const person of people) await person.get('/v1/me');
    before = await world.everything();
  });
  afterAll(() => world.close());

  const answersTo = async (route: Described): Promise<Answered[]> => {
    const answered: Answered[] = [];
    while (answered.length < A_ROUTE) {
      const batch = Array.from({ length: Math.min(AT_ONCE, A_ROUTE - answered.length) }, () => ({
        ...malformedRequest(route, orderId, dice),
        person: dice.below(people.length),
      }));
      for (const { wrong } of batch) sentOf.set(wrong, (sentOf.get(wrong) ?? 0) + 1);
      answered.push(
        ...(await Promise.all(
          batch.map(async (malformed) => {
            const { unsigned, sent, person } = malformed;
            const client = (unsigned ? undefined : people[person]) ?? world.nobody;
            return { ...malformed, answer: await client.send(sent) };
          }),
        )),
      );
    }
    return answered;
  };

  it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'are refused in words, and change nothing: %s',
    async (_, route) => {
      const answered = await answersTo(route);
      const after = await world.everything();
      const changes = changesIn(before, after);
      before = after;
      expect(answered.filter((one) => !isRefused(one)).map(inShort)).toEqual([]);
      expect(changes).toEqual([]);
    },
  );

  it('were wrong in every way', () => {
    expect(WRONGS.filter((wrong) => !sentOf.has(wrong))).toEqual([]);
  });

  it('never showed the inside of the machine', () => {
    expect(world.logged.filter((line) => line.includes('failed'))).toEqual([]);
  });
});

type Answered = Malformed & { answer: Answer<unknown> };

const SHOWN = 300;
const inShort = ({ wrong, sent, answer }: Answered): string[] => [
  wrong,
  ...[JSON.stringify(sent), `${answer.status} ${answer.text}`].map((text) => text.slice(0, SHOWN)),
];

/** 4xx as problem+json, with a code and a sentence; 401 where the token is what is wrong. */
function isRefused({ wrong, answer: { status, headers, problem } }: Answered): boolean {
  if (status < 400 || status > 499 || (wrong === 'token' && status !== 401)) return false;
  return (
    headers['content-type'] === 'application/problem+json; charset=utf-8' &&
    problem?.status === status &&
    /^[a-z_]+$/.test(problem.code) &&
    CHINESE.test(problem.title)
  );
}

/** Items that are new, gone or different; but for who looked, where a refusal showed the order as it is (409). */
function changesIn(before: readonly string[], after: readonly string[]): string[] {
  const [were, are] = [new Set(before), new Set(after)];
  const changed = [
    ...after.filter((item) => !were.has(item)),
    ...before.filter((item) => !are.has(item)),
  ];
  return changed.filter((item) => !item.includes('["sk","~LOOK#'));
}
