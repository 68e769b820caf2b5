import type { Order } from '../../../domain/order/order';
import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import { COMMUNITY, DISTRICT } from '../../../local/demo/areas';
import type { Stage } from '../core/stage';
import { above, staffOf } from './who';

/** 已吹哨 / 已提级: the level that was called comes, gives it back with advice, or does not look in time. */
export function onEscalated(stage: Stage, order: Order): void {
  const dice = stage.diceFor(order, 'escalated');
  const level = order.escalation?.level ?? above(order.ownerArea);
  const slow = level !== DISTRICT && dice.chance(0.08) ? dice.between(5, 30) * HOUR : 0;
  const { at, key } = stage.deskTime(order, {
    ...{ name: `answer-${level}`, keys: staffOf(level, true), minutes: 5 },
    ready: stage.clock.now() + (order.triage === 'urgent' ? 3 : 15) * MINUTE + slow,
  });
  stage.later(order, `answer-${level}`, at, async (seen) => {
    if (seen.escalation?.level !== level) return;
    const luck = dice.roll();
    if (seen.escalation.cause === 'appealed' && luck < 0.5) return refuseFinally(stage, key, seen);
    if (seen.handedBack !== true && luck < 0.25) {
      const back = { reason: '社区这边能办', advice: '叫上物业一起去' };
      await stage.run(key, seen.id, 'hand-back', back);
      return;
    }
    await stage.run(key, seen.id, 'respond', { keepPartner: true, note: '我们来一起办' });
  });
}

async function refuseFinally(stage: Stage, key: string, order: Order): Promise<void> {
  await stage.run(key, order.id, 'reject', {
    reasonCode: 'outOfScope',
    explanation: '又核实了一遍,确实不归社区管。',
    referral: { who: '区政务服务热线', phone: '12345' },
  });
}

/** What is late is now and then looked into from above. */
export function onOverdue(stage: Stage, order: Order): void {
  const dice = stage.diceFor(order, 'overdue');
  if (order.dueAt === undefined || !dice.chance(0.15)) return;
  const keys = staffOf(above(order.ownerArea), true);
  const name = `supervise-${order.dueAt}`;
  const ready = order.dueAt + 3 * HOUR;
  stage.later(order, `late-${order.dueAt}`, ready, (late) => {
    const { at, key } = stage.deskTime(late, { name, keys, ready, minutes: 3 });
    stage.later(late, name, at, (seen) => supervise(stage, key, seen));
    return Promise.resolve();
  });
}

async function supervise(stage: Stage, key: string, order: Order): Promise<void> {
  if ((order.dueAt ?? Number.POSITIVE_INFINITY) > stage.clock.now()) return;
  await stage.run(key, order.id, 'supervise', { text: '请今天办掉,并告诉居民' });
}

/** 回访: the level above asks a share of everybody, and all who were not content. */
export function onEnded(stage: Stage, order: Order): void {
  const dice = stage.diceFor(order, 'ended');
  const isBad = order.rating?.satisfaction === 'dissatisfied';
  const share = isBad ? 0.6 : order.state === 'rated' ? 0.05 : 0.15;
  const ready = stage.clock.now() + dice.between(0.5, 3) * DAY;
  if (dice.chance(share)) followUp(stage, order, above(order.ownerArea), ready);
  if (order.ownerArea === COMMUNITY && dice.chance(isBad ? 0.5 : 0.08)) {
    followUp(stage, order, order.ownerArea, ready);
  }
  if (dice.chance(0.012) && order.state !== 'withdrawn') exempt(stage, order, ready);
}

function followUp(stage: Stage, order: Order, area: string, ready: number): void {
  const dice = stage.diceFor(order, `visit-${area}`);
  const keys = staffOf(area, true).filter((key) => key !== 'lead-chen');
  const { at, key } = stage.deskTime(order, { name: `visit-${area}`, keys, ready, minutes: 5 });
  stage.later(order, `visit-${area}`, at, async (seen) => {
    const reached = dice.chance(0.8);
    const satisfaction = dice.weighed([
      ['satisfied', 6],
      ['fair', 3],
      ['dissatisfied', 1],
    ] as const);
    await stage.run(key, seen.id, 'follow-up', {
      ...{ reached, words: reached ? '说了两句' : '没人接' },
      ...(reached ? { resolved: satisfaction !== 'dissatisfied', satisfaction } : {}),
    });
  });
}

/** 剔除: asked for by the owner, decided above. */
function exempt(stage: Stage, order: Order, ready: number): void {
  const body = { reasonCode: 'forceMajeure', proof: '寒潮红色预警,全市停工' };
  const mine = stage.deskTime(order, {
    ...{ name: 'exempt', keys: staffOf(order.ownerArea, true), ready, minutes: 5 },
  });
  stage.later(order, 'exempt', mine.at, async (seen) => {
    if ((await stage.run(mine.key, seen.id, 'exempt', body)).status !== 200) return;
    const keys = staffOf(above(seen.ownerArea), true);
    const { at, key } = stage.deskTime(seen, {
      ...{ name: 'exempted', keys, minutes: 4 },
      ready: stage.clock.now() + 2 * HOUR,
    });
    stage.later(seen, 'exempted', at, async (later) => {
      if (stage.diceFor(later, 'exempting').chance(0.7))
        await stage.run(key, later.id, 'exempt', body);
    });
  });
}
