import type { Order } from '../../../domain/order/order';
import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import { residentOf } from '../core/cast';
import type { Dice } from '../core/dice';
import { diceOf } from '../core/dice';
import type { Stage } from '../core/stage';
import { mayBeTold } from './taps';
import { mannerOf, awake } from './who';

/** What kind of person somebody is, for as long as they live here. */
type Temper = 'silent' | 'content' | 'critical' | 'quick';

export const temperOf = (seed: string, household: number): Temper =>
  diceOf(`${seed}/temper/${household}`).weighed([
    ['silent', 34],
    ['content', 40],
    ['quick', 18],
    ['critical', 8],
  ] as const);

/** By whose phone the resident speaks: on behalf only some ever sign in themselves. */
function voiceOf(stage: Stage, order: Order): string | undefined {
  const arrival = stage.arrivals.get(order.id);
  if (arrival === undefined) return undefined;
  const dice = diceOf(`${stage.seed}/voice/${arrival.index}`);
  const own = residentOf(arrival.household).key;
  switch (arrival.channel) {
    case 'own':
      return own;
    case 'relative':
      return dice.chance(0.3) ? own : arrival.placer;
    case 'grid':
    case 'hotline':
      return dice.chance(0.25) ? own : dice.chance(0.4) ? arrival.placer : undefined;
  }
}

const isOnBehalf = (stage: Stage, order: Order): boolean =>
  ['grid', 'hotline'].includes(stage.arrivals.get(order.id)?.channel ?? '');

/** While it is open: more is said, it is urged, or it is not needed any more. */
export function whileOpen(stage: Stage, order: Order): void {
  const dice = stage.diceFor(order, 'open');
  const key = voiceOf(stage, order);
  if (key === undefined || isOnBehalf(stage, order)) return;
  const now = stage.clock.now();
  const luck = dice.roll();
  if (order.state === 'placed' && luck < 0.03) {
    later(stage, order, 'amend', now + dice.wait(HOUR), async (seen) => {
      await stage.run(key, seen.id, 'amend', { text: '补充一下:昨晚更厉害了' });
    });
  } else if (luck < 0.012) {
    later(stage, order, 'withdraw', now + dice.wait(3 * HOUR), async (seen) => {
      const reasonCode = dice.pick(['solved', 'solved', 'mistake', 'price', 'askedTo']);
      await stage.run(key, seen.id, 'withdraw', { reasonCode });
    });
  } else if (luck > 0.98) {
    later(stage, order, 'comment', now + dice.wait(2 * HOUR), async (seen) => {
      await stage.run(key, seen.id, 'comment', { text: '我下午在家' });
    });
  }
  if (order.dueAt !== undefined && dice.chance(0.25)) {
    later(stage, order, `urge-${order.dueAt}`, order.dueAt + 30 * MINUTE, async (seen) => {
      if ((seen.dueAt ?? now) < stage.clock.now()) await stage.run(key, seen.id, 'urge', {});
    });
  }
}

const later = (
  stage: Stage,
  order: Order,
  name: string,
  at: number,
  act: (order: Order) => Promise<void>,
): void => stage.later(order, name, awake(at), act);

/** A price or another time that somebody proposed. */
export function onProposal(stage: Stage, order: Order): void {
  const key = voiceOf(stage, order) ?? stage.arrivals.get(order.id)?.placer;
  if (key === undefined) return;
  const dice = stage.diceFor(order, `proposal${order.events.length}`);
  const at = stage.clock.now() + dice.wait(50) * MINUTE;
  if (order.quote?.state === 'quoted') {
    later(stage, order, `price-${order.events.length}`, at, async (seen) => {
      if (seen.quote?.state !== 'quoted') return;
      await stage.run(key, seen.id, dice.chance(0.92) ? 'agree-quote' : 'refuse-quote', {});
    });
  }
  if (order.proposedTime?.by === 'handler') {
    later(stage, order, `time-${order.events.length}`, at, async (seen) => {
      if (seen.proposedTime !== undefined)
        await stage.run(key, seen.id, 'reschedule', { agree: true });
    });
  }
}

/** 待评单: some speak soon, some after days, a third never. */
export function onFulfilled(stage: Stage, order: Order): void {
  const arrival = stage.arrivals.get(order.id);
  const key = voiceOf(stage, order);
  if (arrival === undefined || key === undefined) return;
  const dice = stage.diceFor(order, 'fulfilled');
  const temper = temperOf(stage.seed, arrival.household);
  if (temper === 'silent' && !dice.chance(0.1)) return;
  const mean = temper === 'quick' ? 3 * HOUR : 1.6 * DAY;
  const share = temper === 'critical' ? 0.25 : 0.04;
  later(stage, order, 'speak', stage.clock.now() + 5 * MINUTE + dice.wait(mean), async (seen) => {
    if (dice.chance(share) && seen.reopened < 4 && !isOnBehalf(stage, order)) {
      await stage.run(key, seen.id, 'reopen', { reason: '还是不行,又坏了' });
    } else await rate(stage, key, seen, dice, temper);
    await mayBeTold(stage, key, `rate-${seen.id}-${seen.events.length}`, ['progress']);
  });
}

async function rate(
  stage: Stage,
  key: string,
  order: Order,
  dice: Dice,
  temper: Temper,
): Promise<void> {
  const isLate = (order.fulfilledAt ?? 0) > (order.promisedAt ?? Number.POSITIVE_INFINITY);
  const bad = (temper === 'critical' ? 0.3 : 0.04) + (isLate ? 0.15 : 0);
  const satisfaction = dice.weighed([
    ['dissatisfied', bad],
    ['fair', 0.18],
    ['satisfied', 0.82 - bad],
  ] as const);
  const resolved = satisfaction === 'dissatisfied' ? dice.chance(0.3) : dice.chance(0.985);
  await stage.run(key, order.id, 'rate', {
    ...{ satisfaction, resolved },
    ...(dice.chance(0.3) ? { stars: { attitude: 5, speed: isLate ? 2 : 4, result: 4 } } : {}),
    ...(dice.chance(0.25) ? { text: '谢谢,办得不错' } : {}),
  });
}

/** What residents still do after the end: a late word, again, or an appeal. */
export function afterEnd(stage: Stage, order: Order): void {
  const key = voiceOf(stage, order);
  const dice = stage.diceFor(order, 'after');
  if (key === undefined) return;
  const now = stage.clock.now();
  const arrival = stage.arrivals.get(order.id);
  if (order.state === 'closed' && dice.chance(0.08)) {
    const temper = temperOf(stage.seed, arrival?.household ?? 0);
    later(stage, order, 'late-word', now + dice.wait(3 * DAY), (seen) =>
      rate(stage, key, seen, dice, temper),
    );
  }
  const isBad = order.rating?.resolved === false || order.rating?.satisfaction === 'dissatisfied';
  if (order.state === 'rated' && isBad && dice.chance(0.25) && !isOnBehalf(stage, order)) {
    later(stage, order, 'again', now + dice.wait(2 * DAY), async (seen) => {
      await stage.run(key, seen.id, 'reopen', { reason: '没解决,请再来' });
    });
  }
  if (order.state === 'rejected' && dice.chance(0.25)) {
    later(stage, order, 'appeal', now + dice.wait(DAY), async (seen) => {
      await stage.run(key, seen.id, 'appeal', { reason: '这就是社区的事' });
    });
  }
  const lead = mannerOf(order.partner?.id)?.people[0];
  if (order.state === 'rated' && lead !== undefined && dice.chance(0.2)) {
    later(stage, order, 'reply', now + dice.wait(8 * HOUR), async (seen) => {
      await stage.run(lead, seen.id, 'reply', { text: '谢谢您的话' });
    });
  }
}
