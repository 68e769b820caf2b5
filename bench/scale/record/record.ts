import { sendOutgoing } from '../../../functions/messages/send-outgoing';
import { createGrantStore } from '../../../functions/platform/stores/grants';
import { areasPartition } from '../../../functions/platform/table/keys';
import { getUser } from '../../../local/demo/people';
import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';
import { signIn, type Visitor } from '../../loop/ask';
import { runLoop } from '../../loop/run-loop';
import { NEIGHBOUR } from '../../loop/world';
import type { RecordedCall } from './recorder';
import { rowsIn, type Row } from './rows';
import type { Projected } from './projecting';
import { openRecordingWorld, type RecordingWorld } from './world';

/** 11 May 2026, a Monday, 10:00 in Shanghai: opening hours. */
const MONDAY = Date.UTC(2026, 4, 11, 2);

/** One request with what it called, and what followed from it by the stream. */
export interface RecordedStep {
  step: string;
  kind: 'command' | 'list' | 'detail' | 'other';
  calls: RecordedCall[];
  projected: Projected[];
}

/** What one order and one visit of the product call, by the real key functions; times and people as they were. */
export interface Recording {
  loop: RecordedStep[];
  /** Announcing one photo. */
  photo: RecordedCall[];
  /** Each message to WeChat that the loop causes. */
  messages: RecordedCall[][];
  /** What somebody asks who only looks in. */
  visit: RecordedStep[];
  /** What one order leaves behind. */
  rows: Row[];
  /** Bytes of the settings of an area. */
  areaBytes: number;
  /** How the people of the recording are called: to be exchanged for others. */
  names: { staff: string; worker: string };
}

export async function record(): Promise<Recording> {
  const world = await openRecordingWorld(MONDAY);
  try {
    return await recordIn(world);
  } finally {
    await world.close();
  }
}

async function recordIn(world: RecordingWorld): Promise<Recording> {
  const staff = getUser('staff-zhao').id;
  const worker = getUser('repair-worker').id;
  const grants = createGrantStore(world.platform.table);
  for (const personId of [NEIGHBOUR.id, staff, worker]) {
    for (const templateId of Object.values(LOCAL_TEMPLATES))
      await grantAll(grants, world, personId, templateId);
  }
  const people = {
    resident: await signIn(world, 'neighbour'),
    staff: await signIn(world, 'staff-zhao'),
    worker: await signIn(world, 'repair-worker'),
  };
  await theLoop(world, people);
  await world.settle();
  const before = await rowsIn(world);
  const loop = await theLoop(world, people);
  const messages = await sendAll(world);
  const after = await rowsIn(world);
  const visit = await visitOf(world);
  const rows = after.filter(({ key }) => !before.some((known) => known.key === key));
  const areas = after.filter(({ key }) => key.startsWith(areasPartition('')));
  const areaBytes = areas.reduce((sum, { bytes }) => sum + bytes, 0) / areas.length;
  const names = { staff, worker };
  return { ...loop, messages, visit, rows, areaBytes, names };
}

const PLENTY = 40;
async function grantAll(
  grants: ReturnType<typeof createGrantStore>,
  { clock }: RecordingWorld,
  personId: string,
  templateId: string,
): Promise<void> {
  for (let tap = 0; tap < PLENTY; tap += 1) {
    await grants.add(personId, templateId, { from: 'phone', now: clock.now, tap: `tap-${tap}` });
  }
}

/** The loop of `bench/loop`, cut into its steps. */
async function theLoop(
  world: RecordingWorld,
  people: Record<'resident' | 'staff' | 'worker', Visitor>,
): Promise<Pick<Recording, 'loop' | 'photo'>> {
  await world.settle();
  world.serving.take();
  let takes: RecordedCall[][] = [];
  const cut: { calls: RecordedCall[]; projected: Projected[] }[] = [];
  let before: RecordedCall[] = [];
  world.takeProjected();
  const costs = await runLoop(
    {
      ...world,
      commands: {
        take: () => {
          takes.push(world.serving.take());
          return [];
        },
      },
      projections: {
        take: () => {
          const calls = takes.at(-1) ?? [];
          if (cut.length === 0) before = takes[0] ?? [];
          takes = [];
          cut.push({ calls, projected: world.takeProjected() });
          return [];
        },
      },
    },
    people,
  );
  const loop = costs.map(({ step, kind }, index) => ({
    ...{ step, kind, calls: [], projected: [] },
    ...cut[index],
  }));
  const photo = before.slice(0, Math.round(before.length / PHOTOS));
  return { loop, photo };
}

const PHOTOS = 3;

async function sendAll(world: RecordingWorld): Promise<RecordedCall[][]> {
  const outgoing = { send: () => Promise.resolve() };
  const send = sendOutgoing({
    ...{ ...world.platform, wechat: world.wechat, templates: LOCAL_TEMPLATES, outgoing },
  });
  const sent: RecordedCall[][] = [];
  for (const message of world.takeOutgoing()) {
    world.working.take();
    await send([{ ...message, attempt: 1 }]);
    sent.push(world.working.take());
  }
  return sent;
}

async function visitOf(world: RecordingWorld): Promise<RecordedStep[]> {
  let visitor: Visitor | undefined;
  const enter = await asked(world, 'sign in', async () => {
    visitor = await signIn(world, 'neighbour');
    return {};
  });
  const get = (path: string, query: Record<string, string> = {}): Promise<RecordedStep> =>
    asked(world, `GET ${path}`, () => visitor?.get(path, query) ?? Promise.resolve({}));
  const area = NEIGHBOUR.homeArea ?? '';
  return [
    enter,
    await get('/v1/home', { area }),
    await get('/v1/public/orders', { area }),
    await get('/v1/inbox'),
  ];
}

async function asked(
  world: RecordingWorld,
  step: string,
  ask: () => Promise<object>,
): Promise<RecordedStep> {
  await world.settle();
  world.takeProjected();
  world.serving.take();
  await ask();
  const calls = world.serving.take();
  await world.settle();
  return { step, kind: 'other', calls, projected: world.takeProjected() };
}
