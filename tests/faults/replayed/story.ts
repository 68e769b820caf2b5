import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import { aDoor, evidenceAt, orderIn, stepsIn, type World } from '../../support/api';
import { diceOf } from '../../support/api/junk';
import { bodiesAt } from '../permissions/bodies';
import { gather, type Cast, type Persona } from '../permissions/cast';
import { OF_MANY_KINDS, OF_ONE_COMMUNITY } from '../permissions/scenes';
import { placeDoor, walk } from '../permissions/steps';

/** Who does what nobody planned. */
const WALKERS = [
  ...(['placer', 'staff', 'lead', 'worker', 'partnerLead', 'subdistrict', 'grid'] as const),
  ...(['follower', 'neighbour', 'careLead', 'farStaff'] as const),
] as const satisfies readonly Persona[];

const UNPLANNED = 160;

/**
 * Life enough to touch everything that follows from orders: every state, orders that were merged, taken apart and followed,
 * neighbours who join and leave, words redacted, people erased, and the clock going on. Answers how many commands went well.
 */
export async function liveThrough(world: World): Promise<{ orders: number; done: number }> {
  const isStill = letTimePass(world);
  const cast = await gather(world);
  const targetId = await walk({ world, cast }, await placeDoor(cast), [['staff', 'accept', {}]]);
  const stage = { world, cast, targetId };
  const ids = [targetId];
  for (const scene of [...OF_ONE_COMMUNITY, ...OF_MANY_KINDS]) ids.push(await scene.make(stage));
  ids.push(...(await mergeAndFollow(world)));
  await world.tick();
  await cast.signIn();
  const done = await tryAround(world, cast, ids);
  await eraseSome(world);
  for (const later of [2 * HOUR, DAY, 3 * DAY, 5 * DAY]) {
    world.clock.advance(later);
    await world.tick();
  }
  world.clock.advance(2 * MINUTE);
  await world.tick();
  isStill();
  return { orders: ids.length, done };
}

/** No two things happen in the same instant; answers how to let time stand still again. */
function letTimePass({ clock }: World): () => void {
  const { now } = clock;
  clock.now = () => {
    clock.advance(1);
    return now();
  };
  return () => {
    clock.now = now;
  };
}

/** Two that follow a target to its end, one that was taken apart again, one whose target was withdrawn. */
async function mergeAndFollow(world: World): Promise<string[]> {
  const { accepted, run } = stepsIn(world);
  const target = (await accepted(aDoor({ public: true }))).id;
  await world.stream.drain();
  const away = (await accepted(aDoor())).id;
  const merged = [];
  for (const into of [target, target, target, away]) {
    const { id } = await accepted(aDoor(), 'resident-ma');
    await run('staff-zhao', id, 'merge', { intoOrderId: into });
    merged.push(id);
  }
  await run('staff-zhao', merged[2] ?? '', 'split', { reason: '不是一件事' });
  for (const who of ['resident-far', 'resident-ma']) await run(who, target, 'join', {});
  await world.stream.drain();
  await run('resident-far', target, 'leave', {});
  await run('resident-wang', away, 'withdraw', { reasonCode: 'mistake' });
  await run('staff-zhao', target, 'pool');
  await run('repair-worker', target, 'claim');
  await run('repair-worker', target, 'start');
  await run('repair-worker', target, 'fulfil', evidenceAt(world.clock.now()));
  await run('lead-chen', target, 'redact', { field: 'description', reason: '写了门牌' });
  await world.stream.drain();
  return [target, away, ...merged];
}

/** Somebody does one of the things that the order offers them. */
async function tryAround(world: World, cast: Cast, ids: readonly string[]): Promise<number> {
  const dice = diceOf(71);
  let done = 0;
  for (let tried = 0; tried < UNPLANNED; tried += 1) {
    if (tried % 20 === 0) await cast.signIn();
    const id = ids[dice.below(ids.length)] ?? '';
    const intoOrderId = ids[dice.below(ids.length)] ?? '';
    const who = cast.as(dice.pick(WALKERS));
    const bodies = bodiesAt(world.clock.now(), { workerId: cast.idOf('mate'), intoOrderId });
    const offered = (await who.get(`/v1/orders/${id}`)).body.actions ?? [];
    const name = offered[dice.below(offered.length)]?.command;
    const body = Object.entries(bodies).find(([one]) => one === name)?.[1];
    if (name !== undefined && body !== undefined) {
      const { status } = await who.run(id, name, body);
      if (status === 200) done += 1;
    }
    world.clock.advance(dice.below(3) * MINUTE);
    // What follows comes at once, or a while later.
    if (dice.chance(1 / 4)) await world.stream.drain();
  }
  await world.stream.drain();
  return done;
}

/** One without an account is erased at their request, one leaves with everything of theirs. */
async function eraseSome(world: World): Promise<void> {
  const { run } = stepsIn(world);
  const neighbour = await world.add({
    ...{ displayName: '要走的人', phone: '13700000009', homeArea: '990102001001' },
  });
  const own = orderIn(await neighbour.post('/v1/orders', aDoor({ public: true })));
  await run('staff-zhao', own.id, 'accept', {});
  const followed = orderIn(
    await world.as('resident-ma').post('/v1/orders', aDoor({ public: true })),
  );
  await run('staff-zhao', followed.id, 'accept', {});
  await world.stream.drain();
  await neighbour.run(followed.id, 'join', {});
  await run('staff-zhao', followed.id, 'pool');
  await world.stream.drain();
  await neighbour.delete('/v1/me');
  await eraseOnBehalf(world);
  await world.stream.drain();
}

async function eraseOnBehalf(world: World): Promise<void> {
  const { run } = stepsIn(world);
  const body = aDoor({ onBehalfOf: { name: '赵奶奶', phone: '13700000008' } });
  const { id } = orderIn(await world.as('grid-li').post('/v1/orders', body));
  await run('staff-zhao', id, 'accept', {});
  await run('staff-zhao', id, 'start', {});
  await run('staff-zhao', id, 'fulfil', evidenceAt(world.clock.now()));
  await run('grid-li', id, 'rate', { satisfaction: 'fair' });
  await world.stream.drain();
  const erased = await world
    .as('lead-chen')
    .post(`/v1/orders/${id}/forget-person`, { reason: '本人来社区要求抹去' });
  if (erased.status !== 200) throw new Error(erased.text);
}
