import { packageService } from '../../tests/cloud/packaged';
import type { Lambda } from '../../tests/cloud/stand/template';
import { raiseCloud, type Cloud } from '../../tests/cloud/stand/raise-cloud';
import { LISTS } from '../lists/the-lists';
import { agree, driveLoop, type Placer } from './drive-loops';
import { watchFunctions, type Seen, type Watch } from './watch-functions';

/** What the functions of the template were seen to use, and what one loop calls and logs. */
export interface CloudUse {
  seen: Seen[];
  loop: {
    /** Invocations a loop, by function. */
    invocations: Record<string, number>;
    /** Bytes that they print. */
    logged: number;
  };
  /** What the template gives each of them now. */
  given: Record<string, { memory: number; timeout: number }>;
}

const WARM_LOOPS = 3;
const LOOPS_BETWEEN_TICKS = 10;
/** Those of residents who agreed to be told stand for a loop; more of them would be over what one may place a day. */
const BY_RESIDENTS: readonly Placer[] = Array.from({ length: 16 }, (_, index) =>
  index % 2 === 0 ? 'resident-wang' : 'resident-ma',
);

/** So many loops with all lists through the packaged zips behind the Runtime API, each function in a process of its own. */
export async function measureMemory(loops: number): Promise<CloudUse> {
  const packaged = await packageService();
  const cloud = await raiseCloud(packaged);
  try {
    const lambdas = Object.entries(packaged.resources<Lambda>('AWS::Lambda::Function'));
    const names = lambdas.map(([logical]) => nameOf(logical));
    const watch = watchFunctions(names.map((name) => cloud.functions.of(name)));
    for (let loop = 0; loop < WARM_LOOPS; loop += 1) await driveLoop(cloud, 'grid-li');
    const loop = await drive(cloud, watch, loops);
    return {
      seen: watch.seen(),
      loop,
      given: Object.fromEntries(
        lambdas.map(
          ([
            logical,
            {
              Properties: { MemorySize, Timeout },
            },
          ]) => [nameOf(logical), { memory: MemorySize, timeout: Timeout }],
        ),
      ),
    };
  } finally {
    await cloud.close();
  }
}

async function drive(cloud: Cloud, watch: Watch, loops: number): Promise<CloudUse['loop']> {
  const invocations: Record<string, number> = {};
  const counted = Math.min(loops, BY_RESIDENTS.length);
  let logged = 0;
  for (let loop = 0; loop < loops; loop += 1) {
    const resident = BY_RESIDENTS[loop];
    if (resident === undefined) await driveLoop(cloud, 'grid-li');
    else {
      await agree(cloud, resident);
      watch.takeCounts();
      const before = cloud.logged().length;
      await driveLoop(cloud, resident);
      logged += cloud.logged().length - before;
      for (const [name, count] of Object.entries(watch.takeCounts()))
        invocations[name] = (invocations[name] ?? 0) + count / counted;
    }
    await readLists(cloud);
    if (loop % LOOPS_BETWEEN_TICKS === 0) await cloud.tick();
  }
  return { invocations, logged: Math.round(logged / counted) };
}

/** Every list, and what else no loop asks for. */
async function readLists(cloud: Cloud): Promise<void> {
  for (const { who, path } of LISTS) {
    const { status, text } = await (who === undefined ? cloud.nobody : cloud.as(who)).get(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
  }
  for (const path of ['/v1/openapi.json', '/v1/public/stats?area=990102001001'])
    await cloud.nobody.get(path);
  for (const path of ['/v1/stats?area=990102001001', '/v1/ledger?area=990102001001&month=2026-01'])
    await cloud.as('staff-zhao').get(path);
  await cloud.as('resident-wang').get('/v1/me/export');
}

/** `OrdersLambdaFunction` means `orders`. */
const nameOf = (logical: string): string => {
  const name = logical.replace(/LambdaFunction$/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
};
