import type { TemplateKind } from '../../../domain/messages/templates';
import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';
import type { Arrival } from '../core/arrivals';
import { diceOf } from '../core/dice';
import { MANNERS } from '../core/partners';
import type { Stage } from '../core/stage';

/** Somebody agrees to one more message; now and then they have turned it off in WeChat, and the ledger is wrong. */
export async function mayBeTold(
  stage: Stage,
  key: string,
  about: string,
  kinds: readonly TemplateKind[],
): Promise<void> {
  const dice = diceOf(`${stage.seed}/grant/${about}`);
  if (!dice.chance(0.7)) return;
  const templateIds = kinds.flatMap((kind) => LOCAL_TEMPLATES[kind] ?? []);
  const { openid } = stage.cast.get(key);
  for (const id of templateIds) if (dice.chance(0.95)) stage.wechat.grant(openid, id);
  await stage.phone(key).post('/v1/inbox/grants', { templateIds }, `${stage.seed}-${about}-tap`);
  stage.journal.granted += templateIds.length;
}

const AT_WORK = [
  ...['staff-zhao', 'staff-zhou', 'staff-xu', 'staff-ma', 'lead-chen'],
  ...['subdistrict-sun', 'subdistrict-wu', 'district-qian'],
  ...MANNERS.flatMap(({ people }) => people),
];
const TAPS = 2;

/** Staff and partners tap a few times each morning. */
export function planTaps(stage: Stage, { start, days }: { start: number; days: number }): void {
  for (let day = 0; day < days; day += 1) {
    AT_WORK.forEach((key, index) => {
      for (let tap = 0; tap < TAPS; tap += 1) {
        const at = start + day * DAY + 8 * HOUR + (30 + index + tap) * MINUTE;
        const about = `morning-${day}-${key}-${tap}`;
        stage.agenda.plan(at, () => mayBeTold(stage, key, about, ['work', 'due']));
      }
    });
  }
}

const JOINING = 0.25;

/** 同求: neighbours who see the report of the same failure say 我家也是. */
export function joinSome(stage: Stage, orderId: string, arrival: Arrival): Promise<void> {
  const dice = diceOf(`${stage.seed}/join/${arrival.index}`);
  if (!dice.chance(JOINING)) return Promise.resolve();
  const neighbours = 1 + dice.below(14);
  for (let index = 0; index < neighbours; index += 1) {
    const person = `resident-${2400 + dice.below(300)}`;
    stage.agenda.plan(stage.clock.now() + (3 + dice.wait(5)) * HOUR, async () => {
      const path = `/v1/orders/${orderId}/join`;
      const key = `${stage.seed}-join-${orderId}-${person}`;
      const reply = await stage.phone(person).post(path, {}, key);
      if (reply.status === 200) stage.journal.joined.push({ orderId, person });
    });
  }
  return Promise.resolve();
}
