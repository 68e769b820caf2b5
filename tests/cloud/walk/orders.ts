import type { CommandName } from '../../../domain/order/command-names';
import * as keys from '../../../functions/platform/table/keys';
import { bodiesAt } from '../../faults/permissions/bodies';
import { type Cast, EVERYBODY, gather, type Somebody } from '../../faults/permissions/cast';
import { OF_BUILDINGS } from '../../faults/permissions/routes/of-buildings';
import { OF_DISCLOSURE } from '../../faults/permissions/routes/of-disclosure';
import { OF_FIGURES } from '../../faults/permissions/routes/of-figures';
import { OF_MESSAGES } from '../../faults/permissions/routes/of-messages';
import { OF_ORDERS } from '../../faults/permissions/routes/of-orders';
import { OF_PARTNERS } from '../../faults/permissions/routes/of-partners';
import { OF_LEAVING, OF_PEOPLE } from '../../faults/permissions/routes/of-people';
import { OF_WEBHOOKS } from '../../faults/permissions/routes/of-webhooks';
import type { Row, Subject } from '../../faults/permissions/routes/row';
import { cellsOf, send } from '../../faults/permissions/run-cells';
import { OF_MANY_KINDS, OF_ONE_COMMUNITY } from '../../faults/permissions/scenes';
import type { Setting } from '../../faults/permissions/setting';
import { placeDoor, walk } from '../../faults/permissions/steps';
import type { Cloud } from '../stand/raise-cloud';

const ROWS = Object.entries({
  ...{ ...OF_PEOPLE, ...OF_ORDERS, ...OF_PARTNERS, ...OF_BUILDINGS },
  ...{ ...OF_DISCLOSURE, ...OF_FIGURES, ...OF_MESSAGES, ...OF_WEBHOOKS, ...OF_LEAVING },
});

/** The cloud as the matrices of permissions know a world. */
export const settingIn = (cloud: Cloud): Setting => ({
  ...cloud,
  clock: { now: cloud.platform.clock.now, advance: cloud.advance },
  stream: { drain: cloud.settled },
});

export interface Stage {
  setting: Setting;
  cast: Cast;
}

export async function stageIn(cloud: Cloud): Promise<Stage> {
  const setting = settingIn(cloud);
  return { setting, cast: await gather(setting) };
}

/** One of each kind. */
const OF_EACH_KIND: readonly Somebody[] = [
  ...(['nobody', 'placer', 'neighbour', 'grid', 'lead', 'subdistrict'] as const),
  ...(['partnerLead', 'worker', 'admin'] as const),
];

/** One of each kind of those who may; where that is none of them, whoever may. */
function askersOf({ who, by = EVERYBODY }: Row): readonly Somebody[] {
  const isLet = (one: Somebody): boolean =>
    who === 'everybody' || (one !== 'nobody' && (who === 'signedIn' || who.includes(one)));
  const may = by.filter(isLet);
  const known = may.filter((one) => OF_EACH_KIND.includes(one));
  return known.length > 0 ? known : may.slice(0, 1);
}

/** Every route, asked for by who may; answers what failed. */
export async function askEverything({ cast }: Stage, subject: Subject): Promise<string[]> {
  const failed: string[] = [];
  for (const [key, row] of ROWS) {
    for (const somebody of askersOf(row)) {
      const { path, body } = row.ask(subject);
      const [method = ''] = key.split(' ');
      const { status, text } = await cast.as(somebody).send({
        ...{ method, path },
        headers: {
          'content-type': 'application/json',
          'idempotency-key': `${somebody}-asks-${ROWS.findIndex(([one]) => one === key)}`,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (status >= 500) failed.push(`${key} by ${somebody}: ${status} ${text}`);
    }
  }
  return failed;
}

/** Every command, in every kind of order, by who may; answers which had an effect, and what failed. */
export async function runEverything({ setting, cast }: Stage) {
  const done = new Set<CommandName>();
  const failed: string[] = [];
  const stage = { world: setting, cast };
  for (const scene of [...OF_ONE_COMMUNITY, ...OF_MANY_KINDS]) {
    const targetId = await walk(stage, await placeDoor(cast), [['staff', 'accept', {}]]);
    const orderId = await scene.make({ ...stage, targetId });
    const workerId = cast.idOf('worker');
    const bodies = bodiesAt(setting.clock.now(), { workerId, intoOrderId: targetId });
    const people = EVERYBODY.filter((somebody) => somebody in scene.stands).slice(0, 6);
    for (const cell of cellsOf(scene, orderId, people)) {
      if (cell.expected !== 'let' || done.has(cell.command)) continue;
      const { status, text } = await send(cast, bodies, cell);
      if (status === 200) done.add(cell.command);
      if (status >= 500) failed.push(`${cell.command} by ${cell.somebody}: ${status} ${text}`);
    }
    await clearAway(stage.world, cast.idOf('placer'), [orderId, targetId]);
  }
  return { done, failed };
}

/** Nobody may have so many orders open, nor place so many in a day. */
async function clearAway(
  { platform: { table } }: Setting,
  placerId: string,
  orderIds: readonly string[],
): Promise<void> {
  const counts = { prefix: keys.COUNT_PREFIX };
  const found = await Promise.all([
    table.query(keys.personPartition(placerId), counts),
    ...orderIds.map((id) => table.query(keys.orderPartition(id))),
  ]);
  const rows = found.flatMap(({ items }) => items);
  await Promise.all(rows.map(({ pk, sk }) => table.remove({ pk: String(pk), sk: String(sk) })));
}
