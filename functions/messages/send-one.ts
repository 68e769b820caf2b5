import { isQuiet, nextMorning } from '../../domain/messages/quiet-hours';
import { DAY, HOUR, MINUTE, shanghaiClock, shanghaiDay } from '../../domain/time/shanghai';
import type { Delivery } from '../platform/stores/deliveries';
import type { SendDeps } from './deps';
import { NO_GRANT, outcomeOf, outcomeOfFault, type Outcome } from './outcome';

/** Whoever asked WeChat has an answer by then, or none will come. */
const LOST_AFTER_MS = 5 * MINUTE;
/** A night may lie between what happened and the morning on which it is told. */
const LATE_AFTER_MS = DAY + 10 * HOUR;

/** Sends one message, or lets it wait for the morning; `again` where it is to come out of the queue once more. */
export async function sendOne(
  deps: SendDeps,
  personId: string,
  id: string,
): Promise<'done' | 'again'> {
  const { deliveries, clock } = deps;
  const delivery = await deliveries.find(personId, id);
  if (delivery === undefined) return 'done';
  const now = clock.now();
  if (delivery.state === 'sending' && now - delivery.since > LOST_AFTER_MS)
    await deliveries.move(delivery, { state: 'unsure', now });
  if (delivery.state !== 'queued') return 'done';
  if (now - delivery.at > LATE_AFTER_MS) {
    await deliveries.move(delivery, { state: 'late', now });
    return 'done';
  }
  if (!delivery.urgent && isQuiet(now)) return hold(deps, delivery, now);
  // From here on it is this one's: a second message of the queue finds it taken.
  if (!(await deliveries.move(delivery, { state: 'sending', now }))) return 'done';
  const claimed: Delivery = { ...delivery, state: 'sending' };
  const { state, errcode } = await ask(deps, claimed);
  await deliveries.move(claimed, {
    ...{ state, now: clock.now() },
    ...(errcode === undefined ? {} : { errcode }),
  });
  return state === 'queued' ? 'again' : 'done';
}

/** 夜里不打扰: of an order only the last message is sent in the morning. */
async function hold(deps: SendDeps, delivery: Delivery, now: number): Promise<'done'> {
  const { deliveries } = deps;
  const { waits, instead } = await deliveries.hold(delivery, nextMorning(now));
  const state = waits === delivery.id ? 'waiting' : 'replaced';
  await deliveries.move(delivery, { state, now });
  if (instead === undefined) return 'done';
  const earlier = await deliveries.find(delivery.personId, instead);
  if (earlier?.state === 'waiting') await deliveries.move(earlier, { state: 'replaced', now });
  return 'done';
}

async function ask(deps: SendDeps, delivery: Delivery): Promise<Outcome> {
  const { grants, people, templates, wechat, log } = deps;
  const { personId, template } = delivery;
  const templateId = templates[template];
  const openid = (await people.find(personId))?.person.openid;
  if (openid === undefined || openid === '' || templateId === undefined) return { state: 'gone' };
  if (!(await grants.take(personId, templateId))) return { state: 'ungranted' };
  const outcome = await wechat
    .sendSubscribeMessage(messageTo(openid, templateId, delivery))
    .then(outcomeOf, outcomeOfFault);
  if (outcome.grant === 'back') await grants.giveBack(personId, templateId);
  if (outcome.errcode === NO_GRANT) await grants.clear(personId, templateId);
  else if (outcome.state !== 'sent') {
    const { errcode = 0, rid = '', kind = '' } = outcome;
    log.error('message not sent', { id: delivery.id, state: outcome.state, errcode, rid, kind });
  }
  return outcome;
}

/** The page needs no sign: whoever may not see the order is told so there. */
function messageTo(openid: string, templateId: string, { thing, phrase, at, orderId }: Delivery) {
  const time = `${shanghaiDay(at)} ${shanghaiClock(at)}`;
  const page = orderId === undefined ? 'pages/inbox/index' : `pages/order/index?id=${orderId}`;
  return { openid, templateId, page, data: { thing1: thing, phrase2: phrase, time3: time } };
}
