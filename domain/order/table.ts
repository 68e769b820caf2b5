import { HANDLER, type ActingRelation } from '../access/relations';
import type { CommandName } from './command-names';
import type { Order } from './order';
import {
  isAppealed,
  isCalled,
  isCalledUp,
  isDirected,
  isInPool,
  isOwnWork,
  maySettle,
  pausedIt,
  type Who,
} from './permits';
import { OPEN_STATES, ORDER_STATES, type OrderState } from './states';

/** Commands that are not steps of an order: `place` makes one, the others are rows beside it. */
export const BESIDE = [
  'place',
  'comment',
  'join',
  'leave',
] as const satisfies readonly CommandName[];
export type Beside = (typeof BESIDE)[number];
export type Step = Exclude<CommandName, Beside>;

export type { Who } from './permits';

/** One arrow: from which states, to which (the first unless the rule chooses another), by whom. */
export interface Move {
  from: readonly OrderState[];
  to: 'same' | OrderState | readonly OrderState[];
  by: readonly ActingRelation[];
  /** Further conditions on who may: refused with 403, and no button. */
  permits?: (order: Order, who: Who) => boolean;
}

export interface Row {
  name: string;
  moves: readonly Move[];
}

type From = OrderState | readonly OrderState[];
type By = ActingRelation | readonly ActingRelation[];

const listOf = <T>(value: T | readonly T[]): readonly T[] => (isList(value) ? value : [value]);
const isList = <T>(value: T | readonly T[]): value is readonly T[] => Array.isArray(value);

const move = (from: From, to: Move['to'], by: By, permits?: Move['permits']): Move => ({
  from: listOf(from),
  to,
  by: listOf(by),
  ...(permits === undefined ? {} : { permits }),
});
const row = (name: string, ...moves: Move[]): Row => ({ name, moves });

const ANY = ORDER_STATES;
const OPEN = OPEN_STATES;
const UNRAISED = OPEN_STATES.filter((state) => state !== 'escalated');
const BACK_TO: readonly OrderState[] = ['accepted', 'taken', 'started', 'paused'];
const BEFORE_PAUSE: readonly OrderState[] = ['started', 'accepted', 'escalated'];
const AT_WORK = ['taken', 'started'] as const;
const REPORTING = ['accepted', ...AT_WORK, 'paused', 'escalated'] as const;
const CALLERS = ['ownerStaff', 'firstReceiver', ...HANDLER, 'offeredMember'] as const;
const PARTICIPANTS = ['resident', ...CALLERS, 'qualifier', 'gridWorker', 'levelAbove'] as const;

/** 单的规矩: the whole behaviour, one row a command: from → to, and who. `rules.ts` says what must hold. */
// prettier-ignore
export const TABLE: { readonly [Name in CommandName]: Row } = {
  place:     row('点单', move([], 'placed', 'anyone')),
  amend:     row('补充', move(OPEN, OPEN, 'resident')),
  accept:    row('接单', move('placed', ['accepted', 'placed'], ['ownerLead', 'ownerStaff'])),
  contact:   row('记一次联系', move([...OPEN, 'fulfilled'], 'same', CALLERS)),
  reject:    row('不予受理', move('placed', 'rejected', 'ownerLead'),
                           move('escalated', 'rejected', 'levelAbove', isAppealed)),
  appeal:    row('申诉', move('rejected', 'escalated', 'resident')),
  forward:   row('转社区', move(['placed', 'accepted'], 'placed', 'ownerStaff')),
  merge:     row('并单', move(['placed', 'accepted'], 'merged', 'ownerStaff')),
  follow:    row('随单', move('merged', ['fulfilled', 'accepted'], 'stream')),
  split:     row('拆单', move('merged', 'accepted', 'ownerStaff')),
  withdraw:  row('不用办了', move([...OPEN, 'merged'], ['withdrawn', ...OPEN], 'resident')),
  dispatch:  row('派单', move(['accepted', 'offered'], 'offered', 'ownerStaff')),
  pool:      row('放出认领', move(['accepted', 'offered'], 'offered', 'ownerStaff')),
  claim:     row('领办', move('offered', 'taken', ['offeredMember', 'qualifier'])),
  assign:    row('指派', move(AT_WORK, 'same', 'partnerLead')),
  transfer:  row('转单', move(AT_WORK, 'same', 'partnerLead')),
  reschedule: row('改约', move(AT_WORK, 'same', [...HANDLER, 'resident'])),
  decline:   row('退单', move('offered', 'accepted', 'offeredMember', isDirected),
                        move(AT_WORK, 'accepted', HANDLER)),
  recall:    row('收回', move(['offered', ...AT_WORK, 'paused'], 'accepted', 'ownerStaff')),
  lapse:     row('无人认领', move('offered', 'accepted', 'clock')),
  quote:     row('报价', move(AT_WORK, 'same', HANDLER)),
  'agree-quote':  row('同意报价', move(AT_WORK, 'same', 'resident')),
  'refuse-quote': row('不同意报价', move(AT_WORK, 'same', 'resident')),
  start:     row('开始办', move('taken', 'started', HANDLER), move('accepted', 'started', 'ownerStaff')),
  progress:  row('报进展', move(REPORTING, 'same', HANDLER), move(REPORTING, 'same', 'levelAbove', isCalled),
                         move(REPORTING, 'same', 'ownerStaff', isOwnWork)),
  pause:     row('挂起', move('started', 'paused', HANDLER)),
  shelve:    row('挂账', move(['accepted', 'started', 'escalated'], 'paused', 'levelAbove'),
                        move(['accepted', 'started', 'escalated'], 'same', 'ownerStaff')),
  resume:    row('恢复', move('paused', BEFORE_PAUSE, ['ownerStaff', ...HANDLER, 'levelAbove', 'above'], pausedIt)),
  'request-extension': row('申请延期', move(AT_WORK, 'same', HANDLER)),
  'grant-extension':   row('同意延期', move(AT_WORK, 'same', ['levelAbove', 'ownerStaff'], maySettle)),
  'refuse-extension':  row('不同意延期', move(AT_WORK, 'same', ['levelAbove', 'ownerStaff'], maySettle)),
  fulfil:    row('办结', move(AT_WORK, 'fulfilled', [...HANDLER, 'ownerStaff']),
                        move('accepted', 'fulfilled', 'ownerStaff')),
  'send-back': row('退回重办', move('fulfilled', ['started', 'accepted'], 'ownerStaff')),
  rate:      row('评单', move(['fulfilled', 'closed'], 'rated', 'resident')),
  reopen:    row('重办', move(['fulfilled', 'closed', 'rated'], ['accepted', 'escalated'], 'resident')),
  close:     row('到期办结', move('fulfilled', 'closed', 'clock')),
  'follow-up': row('回访', move(['fulfilled', 'rated', 'closed', 'rejected', 'withdrawn'], 'same',
                              ['levelAbove', 'ownerStaff', 'firstReceiver'])),
  reply:     row('回应评价', move('rated', 'same', ['partnerLead', 'worker'])),
  escalate:  row('吹哨', move(UNRAISED, 'escalated', ['ownerStaff', 'clock']), move('escalated', 'same', 'clock')),
  respond:   row('报到', move('escalated', BACK_TO, 'levelAbove')),
  'hand-back': row('退回首接', move('escalated', 'accepted', 'levelAbove'),
                             move('accepted', 'accepted', 'ownerStaff', isCalledUp)),
  urge:      row('催办', move(OPEN, 'same', 'resident')),
  supervise: row('督办', move(OPEN, 'same', ['above', 'levelAbove'])),
  exempt:    row('剔除', move(['rated', 'closed', 'rejected', 'withdrawn'], 'same', ['levelAbove', 'ownerStaff'])),
  hide:      row('暂停公开', move(ANY, 'same', 'ownerStaff')),
  show:      row('恢复公开', move(ANY, 'same', 'ownerStaff')),
  redact:    row('隐去', move(ANY, 'same', 'ownerLead')),
  comment:   row('留言', move(ANY, 'same', PARTICIPANTS, isInPool)),
  join:      row('同求', move(OPEN, 'same', 'anyone')),
  leave:     row('不跟了', move(ANY, 'same', 'follower')),
};
