import { MINUTE } from '../../../domain/time/shanghai';
import type { Version } from '../core/watch';
import type { Findings, InboxItem, Problem, SeenOrder } from './findings';
import { runAfter } from './timely';

/** Nobody is left in the dark: residents hear of every change of state, and who can help hears of what is late. */
export const findUntold = (findings: Findings): Problem[] =>
  findings.orders.flatMap((order) => [
    ...untoldResidents(findings, order),
    ...stuckInSilence(findings, order),
  ]);

const about = (items: readonly InboxItem[] | undefined, orderId: string): InboxItem[] =>
  (items ?? []).filter((item) => item.orderId === orderId);

/** Steps of which the resident hears although they are told by what follows from them. */
const NOT_BY_ITSELF = new Set(['place']);

/** 居民总能听到: a change of state by somebody else lies in the resident's inbox, of the same moment. */
function untoldResidents({ inboxes }: Findings, order: SeenOrder): Problem[] {
  const items = about(inboxes.get(order.residentId), order.id);
  const own = about(inboxes.get(order.placerId), order.id);
  const heard = new Set([...items, ...own].map(({ at }) => at));
  const left = order.steps.findIndex(({ data }) => data['left'] === true);
  return order.steps.flatMap(({ from, to, at, role, command }, index) => {
    const isSilent = from === to || role === 'resident' || NOT_BY_ITSELF.has(command);
    if (isSilent || (left >= 0 && index > left) || heard.has(at)) return [];
    return [{ check: 'told', what: `${order.id}: the resident never heard of ${command}` }];
  });
}

const WAITING = new Set(['placed', 'accepted', 'taken', 'started', 'paused', 'offered']);

/** 超时有人知道: whose turn it is and the level above, within a run of the clock. */
function stuckInSilence(findings: Findings, order: SeenOrder): Problem[] {
  const { versions, journal, start, now } = findings;
  const list = [...(versions.get(order.id)?.values() ?? [])].sort((a, b) => a.version - b.version);
  const seen = new Set<number>();
  return list.flatMap((version, index) => {
    const { dueAt, state, shelved } = version;
    if (dueAt === undefined || !WAITING.has(state) || shelved || seen.has(dueAt)) return [];
    const run = runAfter(Math.max(dueAt, version.at), journal.cutRuns, start);
    const until = list[index + 1]?.at ?? now + 1;
    // Another step came first, or an offer that lapses: then that is what is told.
    if (run >= until || run > now) return [];
    if (state === 'offered' && list[index + 1]?.state !== 'offered') return [];
    seen.add(dueAt);
    return audiences(findings, version).flatMap(({ who, name }) => {
      const told = about(findings.inboxes.get(who), order.id);
      return told.some(({ at }) => at >= dueAt && at <= run + 2 * MINUTE)
        ? []
        : [{ check: 'told', what: `${order.id} (${state}) was overdue and ${name} never heard` }];
    });
  });
}

/** People who have to know: the one whose turn it is, and somebody of the level above. */
function audiences({ readers }: Findings, version: Version): { who: string; name: string }[] {
  const { ownerArea, partnerId, workerId } = version;
  const above = parentArea(ownerArea);
  const turn =
    workerId ?? (partnerId === undefined ? readers.get(ownerArea) : readers.get(partnerId));
  const top = above === undefined ? readers.get(ownerArea) : readers.get(above);
  return [
    ...(turn === undefined ? [] : [{ who: turn, name: 'whose turn it is' }]),
    ...(top === undefined ? [] : [{ who: top, name: 'the level above' }]),
  ];
}

const LENGTHS: Readonly<Record<number, number>> = { 12: 9, 9: 6 };

const parentArea = (area: string): string | undefined => {
  const length = LENGTHS[area.length];
  return length === undefined ? undefined : area.slice(0, length);
};
