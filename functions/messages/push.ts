import { isRole } from '../../domain/access/roles';
import type { Inbox } from '../../domain/messages/inboxes';
import { DAY } from '../../domain/time/shanghai';
import type { Delivery } from '../platform/stores/deliveries';
import type { Member } from '../platform/stores/members';
import type { TellDeps } from './deps';
import { deliveryIdOf, type Told } from './told';

/** What is older is no news: records that are replayed and projections that are made anew send nothing. */
const NEWS_MS = DAY;

/**
 * Puts what people agreed to be sent (订阅消息) on its way, at most once for ever for an event and person. Throws where
 * the queue does not take it: then the record comes again, and what stands as `queued` is queued again.
 */
export async function pushTold(deps: TellDeps, told: readonly Told[]): Promise<void> {
  const now = deps.clock.now();
  for (const one of told) {
    if (one.template === undefined || now - one.at > NEWS_MS) continue;
    for (const personId of await peopleBehind(deps, one)) await pushTo(deps, one, personId);
  }
}

async function pushTo(deps: TellDeps, told: Told, personId: string): Promise<void> {
  const { template, thing, phrase, at, orderId, urgent } = told;
  const templateId = template === undefined ? undefined : deps.templates[template];
  if (template === undefined || templateId === undefined) return;
  const id = deliveryIdOf(told);
  const earlier = await deps.deliveries.find(personId, id);
  if (earlier !== undefined && earlier.state !== 'queued') return;
  if (earlier === undefined) {
    if ((await deps.grants.left(personId, templateId)) === 0) return;
    const since = deps.clock.now();
    const about = orderId === undefined ? {} : { orderId };
    const delivery: Delivery = {
      ...{ personId, id, at, template, thing, phrase, urgent, since, ...about },
      state: 'queued',
    };
    if (!(await deps.deliveries.add(delivery))) return;
  }
  await deps.outgoing.send([{ id, body: bodyOf({ personId, id }) }]);
}

/** What lies in the queue: which delivery, and nothing of what it says. */
export const bodyOf = ({ personId, id }: Pick<Delivery, 'personId' | 'id'>): string =>
  JSON.stringify({ personId, id });

/** Who reads that inbox and may be called away by it; not who did it. */
async function peopleBehind(deps: TellDeps, { inbox, by }: Told): Promise<string[]> {
  const people = await readersOf(deps, inbox);
  return [...new Set(people)].filter((id) => id !== by);
}

/** Nobody can be found by a phone: whoever signs in with it finds the message. */
async function readersOf({ members, areas }: TellDeps, inbox: Inbox): Promise<string[]> {
  if ('personId' in inbox) return [inbox.personId];
  if ('partnerId' in inbox) {
    const team = await members.listOf({ partnerId: inbox.partnerId });
    return idsOf(team.filter(({ role }) => !inbox.trusted || role === 'partnerLead'));
  }
  if (!('area' in inbox)) return [];
  const [team, area] = await Promise.all([
    members.listOf({ areaCode: inbox.area }),
    areas.find(inbox.area),
  ]);
  const isTrusted = ({ role, personId }: Member): boolean =>
    isRole(role, 'isLead') || area?.sensitiveStaff.includes(personId) === true;
  const staff = team.filter(
    ({ role, areaCode }) => areaCode === inbox.area && isRole(role, 'isStaff'),
  );
  return idsOf(inbox.trusted ? staff.filter(isTrusted) : staff);
}

const idsOf = (members: readonly Member[]): string[] => members.map(({ personId }) => personId);
