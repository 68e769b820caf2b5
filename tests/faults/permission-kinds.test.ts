import { createWorld, type World } from '../support/api';
import type { CommandName } from '../../domain/order/command-names';
import { AT_HOME, EVERYBODY, gather, type Cast, type Somebody } from './permissions/cast';
import { checkScene, tally } from './permissions/check-scene';
import { placeDoor, walk } from './permissions/steps';
import { OF_MANY_KINDS, type Scene } from './permissions/scenes';

/** One command for each circle of people that the loop names, and what only some kinds of orders know. */
const COMMANDS: readonly CommandName[] = [
  'amend',
  'accept',
  'contact',
  'reject',
  'claim',
  'assign',
  'decline',
  'quote',
  'progress',
  'resume',
  'grant-extension',
  'follow-up',
  'respond',
  'hand-back',
  'supervise',
  'hide',
  'redact',
  'comment',
  'join',
  'leave',
];

/** Whoever stands somewhere, and whoever would stand somewhere to an order of another kind. */
const peopleOf = ({ stands }: Scene): readonly Somebody[] =>
  EVERYBODY.filter((somebody) => somebody in stands || AT_HOME.includes(somebody));

describe('public, sensitive, about staff, forwarded, raised: who may what', () => {
  let world: World;
  let cast: Cast;
  let targetId: string;
  const count = tally();

  beforeAll(async () => {
    world = await createWorld();
    cast = await gather(world);
    targetId = await walk({ world, cast }, await placeDoor(cast), [['staff', 'accept', {}]]);
  });
  afterAll(() => world.close());

  it.each(OF_MANY_KINDS.map((scene) => [scene.name, scene] as const))('%s', async (_, scene) => {
    await checkScene({ world, cast, targetId }, scene, {
      people: peopleOf(scene),
      commands: COMMANDS,
      count,
    });
  });
});
