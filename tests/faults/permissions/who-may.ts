import type { CommandName } from '../../../domain/order/command-names';
import type { OrderState } from '../../../domain/order/states';

/** Where somebody stands, in the words of "Who stands where"; nobody stands anywhere by default. */
export type Stand =
  | 'resident'
  | 'staff'
  | 'lead'
  | 'handler'
  | 'partnerLead'
  | 'asked'
  | 'qualifier'
  | 'levelAbove'
  | 'above'
  | 'firstReceiver'
  | 'grid'
  | 'follower'
  | 'pauser';

/** What a rule looks at beside state and stand: how the order of a scene came to where it is. */
export interface Circumstances {
  /** A call for help stands, or was answered. */
  isCalled?: true;
  isAppealed?: true;
  /** Offered to one named partner. */
  isDirected?: true;
  /** 社区自办. */
  isOwnWork?: true;
  /** The owner is the level that was called. */
  isCalledUp?: true;
}

export interface Arrow {
  from: readonly OrderState[];
  who: readonly Stand[];
  /** Only then; else whoever stands there is refused as if they did not (403). */
  when?: (order: Circumstances & { state: OrderState }, stand: Stand) => boolean;
}

type From = readonly OrderState[];
const BEFORE_WORK = ['placed', 'accepted'] as const;
const WORK = ['taken', 'started'] as const;
const OPEN: From = [...BEFORE_WORK, 'offered', ...WORK, 'paused', 'escalated'];
const ENDED: From = ['rated', 'closed', 'rejected', 'withdrawn'];
const ANY: From = [...OPEN, 'fulfilled', ...ENDED, 'merged'];
const TOLD: readonly Stand[] = ['staff', 'firstReceiver', 'handler', 'asked'];

const arrow = (from: From, who: readonly Stand[], when?: Arrow['when']): Arrow => ({
  from,
  who,
  ...(when === undefined ? {} : { when }),
});

/**
 * Who may do what from where: written down by hand from "Commands" of the loop, and never from the table in code, so
 * that the two can differ. What only the platform itself does has no row: nobody may.
 */
// prettier-ignore
export const WHO_MAY: Readonly<Partial<Record<CommandName, readonly Arrow[]>>> = {
  amend:     [arrow(OPEN, ['resident'])],
  accept:    [arrow(['placed'], ['staff'])],
  contact:   [arrow([...OPEN, 'fulfilled'], TOLD)],
  reject:    [arrow(['placed'], ['lead']),
              arrow(['escalated'], ['levelAbove'], ({ isAppealed }) => isAppealed === true)],
  appeal:    [arrow(['rejected'], ['resident'])],
  forward:   [arrow(BEFORE_WORK, ['staff'])],
  merge:     [arrow(BEFORE_WORK, ['staff'])],
  split:     [arrow(['merged'], ['staff'])],
  withdraw:  [arrow([...OPEN, 'merged'], ['resident'])],
  dispatch:  [arrow(['accepted', 'offered'], ['staff'])],
  pool:      [arrow(['accepted', 'offered'], ['staff'])],
  claim:     [arrow(['offered'], ['asked', 'qualifier'])],
  assign:    [arrow(WORK, ['partnerLead'])],
  transfer:  [arrow(WORK, ['partnerLead'])],
  reschedule: [arrow(WORK, ['handler', 'resident'])],
  decline:   [arrow(['offered'], ['asked']),
              arrow(WORK, ['handler'])],
  recall:    [arrow(['offered', ...WORK, 'paused'], ['staff'])],
  quote:     [arrow(WORK, ['handler'])],
  'agree-quote':  [arrow(WORK, ['resident'])],
  'refuse-quote': [arrow(WORK, ['resident'])],
  start:     [arrow(['taken'], ['handler']),
              arrow(['accepted'], ['staff'])],
  progress:  [arrow(['accepted', ...WORK, 'paused', 'escalated'], ['handler']),
              arrow(['accepted', ...WORK, 'paused', 'escalated'], ['levelAbove'], ({ isCalled }) => isCalled === true),
              arrow(['accepted', ...WORK, 'paused', 'escalated'], ['staff'],
                ({ state, isCalledUp }) => state === 'accepted' || isCalledUp === true)],
  pause:     [arrow(['started'], ['handler'])],
  shelve:    [arrow(['accepted', 'started', 'escalated'], ['staff', 'levelAbove'])],
  resume:    [arrow(['paused'], ['staff', 'pauser']),
              arrow(['paused'], ['handler', 'levelAbove', 'above'], () => false)],
  'request-extension': [arrow(WORK, ['handler'])],
  'grant-extension':   [arrow(WORK, ['staff', 'levelAbove'], settles)],
  'refuse-extension':  [arrow(WORK, ['staff', 'levelAbove'], settles)],
  fulfil:    [arrow([...WORK, 'accepted'], ['staff']),
              arrow(WORK, ['handler'])],
  'send-back': [arrow(['fulfilled'], ['staff'])],
  rate:      [arrow(['fulfilled', 'closed'], ['resident'])],
  reopen:    [arrow(['fulfilled', 'closed', 'rated'], ['resident'])],
  'follow-up': [arrow(['fulfilled', ...ENDED], ['staff', 'firstReceiver', 'levelAbove'])],
  reply:     [arrow(['rated'], ['handler'])],
  escalate:  [arrow(OPEN.filter((state) => state !== 'escalated'), ['staff'])],
  respond:   [arrow(['escalated'], ['levelAbove'])],
  'hand-back': [arrow(['escalated'], ['levelAbove']),
                arrow(['accepted'], ['staff'], ({ isCalledUp }) => isCalledUp === true)],
  urge:      [arrow(OPEN, ['resident'])],
  supervise: [arrow(OPEN, ['above', 'levelAbove'])],
  exempt:    [arrow(ENDED, ['staff', 'levelAbove'])],
  hide:      [arrow(ANY, ['staff'])],
  show:      [arrow(ANY, ['staff'])],
  redact:    [arrow(ANY, ['lead'])],
  comment:   [arrow(ANY, ['resident', ...TOLD, 'grid', 'levelAbove']),
              arrow(ANY, ['qualifier'], ({ state, isDirected }) => state === 'offered' && isDirected !== true)],
};

/** 延期: the owner's staff, for what it handles itself the level above; nothing here goes beyond the promise. */
function settles({ isOwnWork }: Circumstances, stand: Stand): boolean {
  return (stand === 'levelAbove') === (isOwnWork === true);
}
