import type { Order } from '../../../domain/order/order';
import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import { COMMUNITY, FAR_COMMUNITY, SUBDISTRICT } from '../../../local/demo/areas';
import type { Stage } from '../core/stage';
import { evidenceOf } from './evidence';
import { above, leadOf, partnersFor, staffOf, wire } from './who';

const isSensitive = ({ sensitive, categoryCode }: Order): boolean =>
  sensitive || ['homeCare', 'dispute', 'complaint'].includes(categoryCode);

/** 待接单: somebody at the desk calls the resident and takes it on; a few go elsewhere. */
export function onPlaced(stage: Stage, order: Order): void {
  const dice = stage.diceFor(order, 'placed');
  const { at, key } = stage.deskTime(order, {
    ...{ name: 'look', keys: staffOf(order.ownerArea, isSensitive(order)) },
    ready: stage.clock.now() + (order.urgent ? 2 : 10) * MINUTE,
    minutes: order.urgent ? 4 : 7,
  });
  // A few are overlooked until somebody asks.
  const when = at + (dice.chance(0.01) ? dice.between(6, 40) * HOUR : 0);
  stage.later(order, 'look', when, async (seen) => {
    await call(stage, key, seen, 0.82);
    const luck = dice.roll();
    if (luck < 0.02 && leadOf(seen.ownerArea) !== undefined) return refuse(stage, seen);
    if (luck < 0.03 && seen.ownerArea === COMMUNITY && seen.categoryCode !== 'complaint') {
      const reason = '在月光社区那边,请他们办';
      await stage.run(key, seen.id, 'forward', { areaCode: FAR_COMMUNITY, reason });
      return;
    }
    if (await isMerged(stage, key, seen)) return;
    const isHard = dice.chance(0.04);
    await stage.run(key, seen.id, 'accept', isHard ? { triage: 'complex' } : {});
  });
}

/** 记一次联系: often somebody answers, else it is tried again after more than two hours. */
async function call(stage: Stage, key: string, order: Order, share: number): Promise<void> {
  const dice = stage.diceFor(order, 'call');
  if (dice.chance(0.08)) return;
  const reached = dice.chance(share);
  await stage.run(key, order.id, 'contact', { channel: 'phone', reached, words: '问了情况' });
  if (reached) return;
  stage.agenda.plan(stage.clock.now() + 150 * MINUTE, async () => {
    const again = { channel: 'phone', reached: dice.chance(share), words: '又打了一次' };
    await stage.run(key, order.id, 'contact', again);
  });
}

async function refuse(stage: Stage, order: Order): Promise<void> {
  const key = leadOf(order.ownerArea) ?? 'lead-chen';
  await stage.run(key, order.id, 'contact', { channel: 'phone', reached: true, words: '说明了' });
  await stage.run(key, order.id, 'reject', {
    reasonCode: 'outOfScope',
    explanation: '这件事归区里的单位管,社区没有办法办。',
    referral: { who: '区政务服务热线', phone: '12345' },
  });
}

/** 并单: the same heating failure, reported again, joins the first report of it that is open. */
async function isMerged(stage: Stage, key: string, order: Order): Promise<boolean> {
  if (stage.arrivals.get(order.id)?.isHeating !== true) return false;
  const first = firstOf(stage, order);
  if (first === undefined || stage.diceFor(order, 'merge').chance(0.3)) return false;
  const reply = await stage.run(key, order.id, 'merge', { intoOrderId: first.id });
  return reply.status === 200;
}

const OPEN_ENOUGH = ['accepted', 'offered', 'taken', 'started', 'paused'];

function firstOf(stage: Stage, order: Order): Order | undefined {
  for (const [id, arrival] of stage.arrivals) {
    const known = stage.known.get(id);
    if (!arrival.isHeating || known === undefined || id === order.id) continue;
    if (OPEN_ENOUGH.includes(known.state) && known.ownerArea === order.ownerArea) return known;
  }
  return undefined;
}

/** 已接单: given to a partner, into the pool, done by the community itself, or the level above is called. */
export function onAccepted(stage: Stage, order: Order): void {
  const dice = stage.diceFor(order, 'accepted');
  const keys = staffOf(order.ownerArea, isSensitive(order));
  const { at, key } = stage.deskTime(order, {
    ...{ name: 'give', keys, minutes: 4 },
    ready: stage.clock.now() + 5 * MINUTE,
  });
  stage.later(order, 'give', at + dice.wait(10) * MINUTE, (seen) => give(stage, key, seen, 0));
}

async function give(stage: Stage, key: string, order: Order, tries: number): Promise<void> {
  const dice = stage.diceFor(order, `give${tries}`);
  if (ownWork(order)) return workAlone(stage, key, order);
  const isOurs = order.ownerArea === COMMUNITY;
  if (isOurs && order.triage === 'complex' && dice.chance(0.06))
    return askToShelve(stage, key, order);
  const luck = dice.roll();
  if (isOurs && (luck < 0.015 || (order.reopened > 1 && luck < 0.4))) {
    await stage.run(key, order.id, 'escalate', { reason: '要别的单位来', bodies: ['供电所'] });
    return;
  }
  if (order.ownerArea === SUBDISTRICT && order.handedBack !== true && luck < 0.3) {
    const back = { reason: '社区能办', advice: '找物业一起' };
    await stage.run(key, order.id, 'hand-back', back);
    return;
  }
  if (await isGiven(stage, key, order, luck < 0.55)) return;
  if (tries < 4) {
    const { at } = stage.deskTime(order, {
      ...{ name: `give${tries}`, keys: [key], minutes: 4 },
      ready: stage.clock.now() + 3 * HOUR,
    });
    stage.later(order, `give${tries}`, at, (seen) => give(stage, key, seen, tries + 1));
  } else if (order.ownerArea !== SUBDISTRICT) {
    await stage.run(key, order.id, 'escalate', { reason: '没有人接得了' });
  } else await workAlone(stage, key, order);
}

const ownWork = ({ categoryCode, ownerArea, id }: Order): boolean =>
  ['askHelp', 'complaint'].includes(categoryCode) ||
  ownerArea === FAR_COMMUNITY ||
  (categoryCode === 'hazard' && id.charCodeAt(id.length - 1) % 2 === 0);

async function isGiven(stage: Stage, key: string, order: Order, pool: boolean): Promise<boolean> {
  const dice = stage.diceFor(order, `partner${stage.clock.now()}`);
  const isPooled = pool && !isSensitive(order);
  if (isPooled) return (await stage.run(key, order.id, 'pool', {})).status === 200;
  const partners = partnersFor(order);
  if (partners.length === 0) return false;
  const { id: partnerId } = dice.pick(partners);
  return (await stage.run(key, order.id, 'dispatch', { partnerId })).status === 200;
}

async function askToShelve(stage: Stage, key: string, order: Order): Promise<void> {
  const reviewAt = wire(stage.clock.now() + stage.diceFor(order, 'shelve').between(10, 40) * DAY);
  const body = { cause: '要等老旧小区改造', done: '报了计划,量了现场', reviewAt };
  if ((await stage.run(key, order.id, 'shelve', body)).status !== 200) return;
  const { at, key: boss } = stage.deskTime(order, {
    ...{ name: 'shelving', keys: staffOf(above(order.ownerArea), true), minutes: 6 },
    ready: stage.clock.now() + HOUR,
  });
  stage.later(order, 'shelving', at, async (seen) => {
    await stage.run(boss, seen.id, 'shelve', body);
  });
}

/** 社区自办. */
async function workAlone(stage: Stage, key: string, order: Order): Promise<void> {
  const dice = stage.diceFor(order, 'alone');
  if (order.categoryCode === 'askHelp') {
    const { at } = stage.deskTime(order, {
      ...{ name: 'answer', keys: [key], minutes: 12 },
      ready: stage.clock.now() + dice.wait(60) * MINUTE,
    });
    stage.later(order, 'answer', at, async (seen) => {
      await stage.run(key, seen.id, 'fulfil', evidenceOf(stage, seen, dice));
    });
    return;
  }
  await stage.run(key, order.id, 'start', {});
}

/** 已办结: now and then somebody of the owner's looks and sends it back. */
export function onDone(stage: Stage, order: Order): void {
  const dice = stage.diceFor(order, 'done');
  if (!dice.chance(0.012)) return;
  const { at, key } = stage.deskTime(order, {
    ...{ name: 'send-back', keys: staffOf(order.ownerArea, isSensitive(order)), minutes: 5 },
    ready: stage.clock.now() + HOUR,
  });
  stage.later(order, 'send-back', at, async (seen) => {
    await stage.run(key, seen.id, 'send-back', { reason: '看了照片,没有弄干净' });
  });
}

/** Extensions that are asked for: the owner's, or beyond the promise the level above's to say. */
export function onExtension(stage: Stage, order: Order): void {
  const { extension, promisedAt = 0 } = order;
  if (extension?.state !== 'requested') return;
  const isAbove = order.selfHandled === true || extension.until > promisedAt;
  const area = isAbove ? above(order.ownerArea) : order.ownerArea;
  const { at, key } = stage.deskTime(order, {
    ...{ name: `extension${extension.until}`, keys: staffOf(area, true), minutes: 3 },
    ready: stage.clock.now() + 20 * MINUTE,
  });
  stage.later(order, `extension${extension.until}`, at, async (seen) => {
    if (seen.extension?.state !== 'requested') return;
    const isGranted = stage.diceFor(seen, 'extension').chance(0.8);
    await stage.run(
      key,
      seen.id,
      isGranted ? 'grant-extension' : 'refuse-extension',
      isGranted ? {} : { reason: '等不了那么久' },
    );
  });
}
