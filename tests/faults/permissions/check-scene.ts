import type { CommandName } from '../../../domain/order/command-names';
import type { World } from '../../support/api';
import { secretsIn } from './words';
import { bodiesAt } from './bodies';
import type { Somebody } from './cast';
import {
  cellsOf,
  changesUnder,
  inTurn,
  outcomeOf,
  putBack,
  send,
  under,
  type Cell,
} from './run-cells';
import type { Scene, Stage } from './scenes';

/** What was asked: requests, those let through to the rules, and those that had their effect. */
export const tally = () => ({ sent: 0, let: 0, done: 0 });

interface Asking {
  people: readonly Somebody[];
  count: ReturnType<typeof tally>;
  commands?: readonly CommandName[];
}

/**
 * Makes the order of a scene, lets everybody send everything, and holds every answer against what the loop says: who may
 * not know it gets 404, who may not do it 403, and nothing at all has changed; who may is let, and the order is put back.
 */
export async function checkScene(stage: Stage<World>, scene: Scene, asking: Asking): Promise<void> {
  const { world, cast } = stage;
  const { people, count, commands } = asking;
  const orderId = await scene.make(stage);
  const { body: made } = await cast.as('placer').get(`/v1/orders/${orderId}`);
  const cells = cellsOf(scene, orderId, people, commands);
  if (scene.stands.placer?.includes('resident') === true) expect(made.state).toBe(scene.state);
  const workerId = cast.idOf('worker');
  const bodies = bodiesAt(world.clock.now(), { workerId, intoOrderId: stage.targetId });
  const isRefused = ({ expected }: Cell): boolean => expected !== 'let';
  const leavesNoTrace = ({ expected }: Cell): boolean =>
    ['unauthenticated', 'unknown', 'forbidden'].includes(expected);

  const ask = async (cell: Cell) => ({ cell, answer: await send(cast, bodies, cell) });
  const everything = await world.everything();
  const strangers = await inTurn(cells.filter(leavesNoTrace), ask);
  expect(wrong(strangers)).toEqual([]);
  expect(told(strangers)).toEqual([]);
  expect(newIn(everything, await world.everything())).toEqual([]);

  const before = await under(world, orderId);
  const refused = await inTurn(
    cells.filter((cell) => isRefused(cell) && !leavesNoTrace(cell)),
    ask,
  );
  expect(wrong(refused)).toEqual([]);
  expect(await changesUnder(world, orderId, before)).toEqual([]);

  const allowed = cells.filter((cell) => !isRefused(cell));
  for (const cell of allowed) {
    const { answer } = await ask(cell);
    const isDone = answer.status === 200;
    if (!isDone) expect(await changesUnder(world, orderId, before)).toEqual([]);
    expect([nameOf(cell), refusalOf(cell, answer)]).toEqual([nameOf(cell), undefined]);
    await putBack(world, orderId, before);
    count.done += isDone ? 1 : 0;
  }
  count.sent += cells.length;
  count.let += allowed.length;
}

/** Items that are new or different; where none is and as many are there, nothing went. */
function newIn(before: readonly string[], after: readonly string[]): string[] {
  const known = new Set(before);
  const gone = before.length > after.length ? ['something is gone'] : [];
  return [...after.filter((item) => !known.has(item)), ...gone];
}

type Asked = { cell: Cell; answer: Awaited<ReturnType<typeof send>> };

const nameOf = ({ scene, somebody, command }: Cell): string =>
  `${scene.name}: ${command} by ${somebody}`;

const wrong = (asked: readonly Asked[]): string[] =>
  asked.flatMap(({ cell, answer }) =>
    outcomeOf(answer) === cell.expected
      ? []
      : [`${nameOf(cell)} should be ${cell.expected}, is ${outcomeOf(answer)} (${answer.status})`],
  );

/** Who may not know of it is told nothing of it, and who is refused nothing more than they see anyway. */
const told = (asked: readonly Asked[]): string[] =>
  asked.flatMap(({ cell, answer: { text, problem } }) =>
    secretsIn(text).length === 0 && problem?.current === undefined ? [] : [nameOf(cell)],
  );

/** What the rules themselves may say to somebody who is let; everything else has to have its effect. */
const OWN_RULES: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  fulfil: ['illegal_transition', 'price_not_agreed'],
  reject: ['contact_required'],
  split: [],
  withdraw: [],
  pool: ['nobody_qualifies', 'not_poolable'],
  dispatch: ['partner_not_qualified'],
  forward: ['same_community', 'category_not_served'],
  merge: ['merge_target_invalid'],
  assign: ['worker_not_member'],
  transfer: ['worker_not_member'],
  start: ['price_not_agreed'],
  shelve: ['not_complex'],
  'agree-quote': ['no_quote'],
  'refuse-quote': ['no_quote'],
  'request-extension': ['extension_too_long', 'date_not_ahead'],
  'grant-extension': ['extension_not_requested'],
  'refuse-extension': ['extension_not_requested'],
  'follow-up': ['follow_up_by_handler'],
  recall: [],
  escalate: [],
};

function refusalOf({ command }: Cell, { status, problem }: Asked['answer']): string | undefined {
  if (status === 200) return undefined;
  const code = problem?.code ?? String(status);
  return OWN_RULES[command]?.includes(code) === true ? undefined : code;
}
