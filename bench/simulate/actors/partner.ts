import type { Order } from '../../../domain/order/order';
import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import type { Manner } from '../core/partners';
import type { Stage } from '../core/stage';
import { evidenceOf, withoutResult } from './evidence';
import { byDaylight, mannerOf, partnersFor, staffOf, wire } from './who';

const OFFICIAL = new Set(['complaint', 'askHelp']);

/** 待领办: the one who was asked answers sooner or later; in the pool several may reach for it. */
export function onOffered(stage: Stage, order: Order): void {
  const dice = stage.diceFor(order, 'offered');
  const asked = order.directed === true ? [mannerOf(order.partner?.id)] : partnersFor(order);
  const now = stage.clock.now();
  const haste = order.triage === 'urgent' ? 6 : 60;
  for (const manner of asked) {
    if (manner === undefined) continue;
    const luck = dice.roll();
    // Some do not look; nobody takes it then, and it lapses.
    if (luck < 0.04 || (order.directed !== true && luck < 0.4)) continue;
    const at = byDaylight(now + 3 * MINUTE + dice.wait(haste) * MINUTE);
    const [first = ''] = manner.people;
    if (order.directed === true && dice.chance(manner.declines)) {
      const reasonCode = dice.pick(['noCapacity', 'outOfScope', 'late']);
      stage.later(order, 'decline', at, async (seen) => {
        await stage.run(first, seen.id, 'decline', { reasonCode });
      });
    } else {
      stage.later(order, `claim-${manner.id}`, at, async (seen) => {
        await stage.run(dice.pick(manner.people), seen.id, 'claim', {});
      });
    }
  }
  if (!dice.chance(0.01)) return;
  const desk = stage.deskTime(order, {
    ...{ name: 'recall', keys: staffOf(order.ownerArea, true), minutes: 3 },
    ready: now + 2 * HOUR,
  });
  stage.later(order, 'recall', desk.at, async (seen) => {
    await stage.run(desk.key, seen.id, 'recall', { reason: '换一家' });
  });
}

const workerOf = (order: Order): string => mannerOf(order.partner?.id)?.people.at(-1) ?? '';
const bossOf = (order: Order): string => mannerOf(order.partner?.id)?.people[0] ?? '';
const needsPrice = ({ partner, quote }: Order): boolean =>
  partner !== undefined && partner.feeKind !== 'free' && quote?.state !== 'agreed';

/** 已领办: a price where it costs something, then the work begins; some come late. */
export function onTaken(stage: Stage, order: Order): void {
  const dice = stage.diceFor(order, 'taken');
  const manner = mannerOf(order.partner?.id);
  if (manner === undefined) return;
  const now = stage.clock.now();
  if (needsPrice(order)) return quote(stage, order);
  const wait = dice.wait(order.triage === 'urgent' ? 20 : 150) * MINUTE;
  const lateness = isLate(stage, order, manner) ? dice.between(0.6, 1.6) * spanOf(order) : 0;
  const beginAt = byDaylight(now + wait + lateness);
  if (dice.chance(0.05)) {
    stage.later(order, 'reschedule', byDaylight(now + 10 * MINUTE), async (seen) => {
      const at = stage.clock.now();
      const visit = { from: wire(at + 20 * HOUR), to: wire(at + 22 * HOUR) };
      await stage.run(bossOf(seen), seen.id, 'reschedule', visit);
    });
  }
  askForTime(stage, order, lateness > 0);
  if (dice.chance(0.02)) {
    stage.later(order, 'give-back', byDaylight(now + wait / 2), async (seen) => {
      await stage.run(bossOf(seen), seen.id, 'decline', { reasonCode: 'residentUnavailable' });
    });
  }
  stage.later(order, 'start', beginAt, async (seen) => {
    await stage.run(bossOf(seen), seen.id, 'start', {});
  });
}

function quote(stage: Stage, order: Order): void {
  if (order.quote?.state === 'quoted') return;
  const dice = stage.diceFor(order, `quote${order.events.length}`);
  const at = byDaylight(stage.clock.now() + dice.wait(30) * MINUTE);
  if (order.quote?.state === 'refused' && dice.chance(0.6)) {
    stage.later(order, 'no-price', at, async (seen) => {
      await stage.run(bossOf(seen), seen.id, 'decline', { reasonCode: 'price' });
    });
    return;
  }
  const amountFen = 2000 + 500 * dice.below(8);
  stage.later(order, `quote-${order.events.length}`, at, async (seen) => {
    await stage.run(bossOf(seen), seen.id, 'quote', { amountFen, what: '上门费,含小件' });
  });
}

/** The time that it was to take in all. */
const spanOf = ({ promisedAt = 0, acceptedAt = 0 }: Order): number =>
  Math.max(HOUR, promisedAt - acceptedAt);

const isLate = (stage: Stage, order: Order, { late }: Manner): boolean =>
  stage.diceFor(order, `late-${order.partner?.id}`).chance(late);

/** 延期, asked for a while before it is due. */
function askForTime(stage: Stage, order: Order, isSlow: boolean): void {
  const dice = stage.diceFor(order, 'extension');
  const { dueAt, promisedAt } = order;
  if (dueAt === undefined || promisedAt === undefined) return;
  if (!dice.chance(isSlow ? 0.6 : 0.03)) return;
  stage.later(
    order,
    'extension',
    byDaylight(dueAt - dice.between(0.1, 0.3) * spanOf(order)),
    async (seen) => {
      const until = wire((seen.dueAt ?? promisedAt) + Math.floor(0.4 * spanOf(seen)));
      const key = seen.partner === undefined ? selfOf(seen) : bossOf(seen);
      await stage.run(key, seen.id, 'request-extension', { until, reason: '配件要等两天' });
    },
  );
}

const selfOf = (order: Order): string => staffOf(order.ownerArea, true)[0] ?? '';

/** 办理中: news, a pause where something has to be waited for, and the end with its evidence. */
export function onStarted(stage: Stage, order: Order): void {
  const dice = stage.diceFor(order, 'started');
  const now = stage.clock.now();
  const isOwn = order.partner === undefined;
  const key = isOwn ? '' : bossOf(order);
  if (isOwn) return finishAlone(stage, order);
  const length = order.triage === 'urgent' ? 25 * MINUTE : dice.wait(0.14) * spanOf(order);
  const doneAt = byDaylight(now + 12 * MINUTE + length);
  if (dice.chance(0.2)) {
    stage.later(order, 'progress', byDaylight(now + length / 2), async (seen) => {
      await stage.run(workerOf(seen), seen.id, 'progress', { text: '到现场了,正在修' });
    });
  }
  askForTime(stage, order, length > spanOf(order) / 2);
  if (order.pauses === 0 && dice.chance(0.07)) {
    const reasonCode = dice.pick(['parts', 'weather', 'resident', 'otherBody']);
    const expectedAt = wire(now + dice.between(1, 6) * DAY);
    stage.later(order, 'pause', byDaylight(now + length / 3), async (seen) => {
      await stage.run(key, seen.id, 'pause', { reasonCode, note: '要等一等', expectedAt });
    });
  }
  stage.later(order, 'fulfil', doneAt, (seen) => finish(stage, key, seen));
}

async function finish(stage: Stage, key: string, order: Order): Promise<void> {
  const dice = stage.diceFor(order, 'finish');
  const evidence = evidenceOf(stage, order, dice);
  if (dice.chance(0.05)) await stage.run(key, order.id, 'fulfil', withoutResult(evidence));
  await stage.run(key, order.id, 'fulfil', evidence);
}

function finishAlone(stage: Stage, order: Order): void {
  const dice = stage.diceFor(order, 'alone');
  const mean = OFFICIAL.has(order.categoryCode) ? 0.3 : 0.2;
  const ready = stage.clock.now() + dice.wait(mean) * spanOf(order);
  const keys = staffOf(order.ownerArea, true);
  const { at, key } = stage.deskTime(order, {
    ...{ name: 'fulfil', keys, minutes: 15 },
    ready: order.triage === 'urgent' ? stage.clock.now() + 20 * MINUTE : ready,
  });
  stage.later(order, 'fulfil', at, (seen) => finish(stage, key, seen));
}

/** 已挂起: it goes on when the day has come, sometimes a little late. */
export function onPaused(stage: Stage, order: Order): void {
  const dice = stage.diceFor(order, 'paused');
  const until = order.pause?.expectedAt ?? stage.clock.now();
  if (order.pause?.shelved === true) {
    const { at, key } = stage.deskTime(order, {
      ...{ name: 'resume', keys: ['subdistrict-sun'], minutes: 5 },
      ready: until + dice.between(-2, 20) * HOUR,
    });
    stage.later(order, 'resume', at, async (seen) => {
      await stage.run(key, seen.id, 'resume', {});
    });
    return;
  }
  const at = byDaylight(
    until + (dice.chance(0.15) ? dice.between(2, 30) : dice.between(-6, 0)) * HOUR,
  );
  stage.later(order, 'resume', at, async (seen) => {
    await stage.run(bossOf(seen), seen.id, 'resume', {});
  });
}
