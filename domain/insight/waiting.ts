import type { OrderEvent } from '../order/order';
import { PAUSE_REASONS, type PauseReason } from '../order/vocabulary';

/**
 * 等谁: for whom an order waited. `owner` while it was to be accepted or given to somebody, `partners` while it was
 * offered, `handler` while somebody worked on it, `above` while the level above was called, `shelved` while 挂账, `merged`
 * while it followed another one, `resident` also while it was to be rated; the other reasons of a pause by their own names.
 */
export const WAITING_CAUSES = [
  'owner',
  'partners',
  'handler',
  'above',
  'shelved',
  'merged',
  ...PAUSE_REASONS,
] as const;
export type WaitingCause = (typeof WAITING_CAUSES)[number];

/** Milliseconds by cause; none where it never waited for that. */
export type Waited = Partial<Record<WaitingCause, number>>;

/**
 * How long an order waited for whom up to `until`, from its history: what waited for others is charged to its cause and
 * never to the one who waited ("The three rates"). The causes add up to the whole time from placing, without what lies
 * between an end and a reopening: nobody's turn. A call for help from within a pause goes back into that pause.
 */
export function waitedFor(events: readonly OrderEvent[], until: number): Waited {
  const waited: Waited = {};
  let pause: WaitingCause = 'otherBody';
  for (const [index, event] of events.entries()) {
    if (event.command === 'pause') pause = pauseReasonOf(event) ?? 'otherBody';
    if (event.command === 'shelve' && event.to === 'paused') pause = 'shelved';
    const cause = event.to === 'paused' ? pause : CAUSE_OF[event.to];
    const end = Math.min(events[index + 1]?.at ?? until, until);
    if (cause === undefined || end <= event.at) continue;
    waited[cause] = (waited[cause] ?? 0) + end - event.at;
  }
  return waited;
}

const CAUSE_OF: Partial<Record<OrderEvent['to'], WaitingCause>> = {
  placed: 'owner',
  accepted: 'owner',
  offered: 'partners',
  taken: 'handler',
  started: 'handler',
  escalated: 'above',
  fulfilled: 'resident',
  merged: 'merged',
};

const pauseReasonOf = ({ data }: OrderEvent): PauseReason | undefined =>
  PAUSE_REASONS.find((reason) => reason === data?.['reasonCode']);

/**
 * Milliseconds of pauses for which the promise was not moved: those that ended without `resume` since it began, because
 * the order was taken back or went to another owner. Nobody is late by what waited for somebody else.
 */
export function unreturnedPauses(events: readonly OrderEvent[], since: number): number {
  let lost = 0;
  let pausedAt: number | undefined;
  for (const { at, command, to } of events) {
    if (at < since) continue;
    if (command === 'pause') pausedAt = at;
    // Shelving from within a pause gives the promise back what the pause took, as going on does.
    if (command === 'resume' || (command === 'shelve' && to === 'paused')) pausedAt = undefined;
    if (pausedAt !== undefined && to !== 'paused' && to !== 'escalated') {
      lost += at - pausedAt;
      pausedAt = undefined;
    }
  }
  return lost;
}
