import type { MarkKind } from '../clock/marks';
import type { CommandName } from '../order/command-names';
import type { MessageKind } from '../words/messages';
import type { Audience } from './audience';

/** When a line of the table holds; without one it holds at each step of the command. */
export type When =
  | 'moved'
  | 'stays'
  | 'accepted'
  | 'fulfilled'
  | 'withdrawn'
  | 'escalated'
  | 'byResident'
  | 'byOthers'
  | 'byClock'
  | 'newOwner';

/** One line: to whom, in which words; `state` are the sentence and the name of the state that the order came to. */
export interface Telling {
  to: Audience;
  say: MessageKind | 'state';
  when?: When;
}

const tell = (to: Audience, say: Telling['say'], when?: When): Telling => ({
  to,
  say,
  ...(when === undefined ? {} : { when }),
});
/** The resident hears of every change of state; neighbours who follow (同求) where it is public to them. */
const moved = (say: Telling['say'] = 'state', when: When = 'moved'): Telling[] => [
  tell('residents', say, when),
  tell('followers', 'followed', when),
];
/** Who had it in hand and has not any more. */
const dropped = tell('formerHandler', 'recalled');

/** 谁听到什么: for each command who is told what. Where one inbox is meant twice, the first line speaks. */
// prettier-ignore
export const COMMAND_TELLINGS: Readonly<Record<CommandName, readonly Telling[]>> = {
  place:      [tell('residentsToo', 'placed'), tell('owner', 'arrived')],
  amend:      [...moved(), tell('turn', 'amended')],
  accept:     [...moved('accepted'), tell('owner', 'arrived', 'newOwner')],
  contact:    [],
  reject:     [...moved('rejected')],
  appeal:     [...moved(), tell('above', 'called')],
  forward:    [tell('residents', 'state'), tell('followers', 'followed', 'moved'), tell('owner', 'arrived')],
  merge:      [...moved()],
  follow:     [...moved('fulfilled', 'fulfilled'), ...moved('state', 'accepted'), tell('owner', 'declined', 'accepted')],
  split:      [...moved()],
  withdraw:   [...moved(), tell('formerHandler', 'withdrawn', 'withdrawn'), tell('owner', 'left', 'withdrawn')],
  dispatch:   [...moved(), tell('handler', 'offered'), dropped],
  pool:       [...moved(), dropped],
  claim:      [...moved('taken')],
  assign:     [tell('handler', 'assigned'), dropped],
  transfer:   [tell('handler', 'assigned'), dropped],
  reschedule: [tell('handler', 'rescheduled', 'byResident'), tell('residents', 'rescheduled', 'byOthers')],
  decline:    [...moved(), tell('owner', 'declined')],
  recall:     [...moved(), dropped],
  lapse:      [...moved(), tell('owner', 'lapsed'), dropped],
  quote:      [tell('residents', 'quoted')],
  'agree-quote':  [tell('handler', 'answered')],
  'refuse-quote': [tell('handler', 'answered')],
  start:      [...moved()],
  progress:   [tell('residents', 'progress')],
  pause:      [...moved('paused'), tell('owner', 'stopped')],
  shelve:     [...moved(), tell('above', 'asked', 'stays'), tell('owner', 'answered', 'moved')],
  resume:     [...moved(), tell('handler', 'resumed')],
  'request-extension': [tell('owner', 'asked'), tell('above', 'asked')],
  'grant-extension':   [tell('residents', 'extended'), tell('handler', 'answered')],
  'refuse-extension':  [tell('handler', 'answered')],
  fulfil:     [...moved('fulfilled')],
  'send-back': [...moved(), tell('handler', 'sentBack')],
  rate:       [...moved(), tell('team', 'rated')],
  reopen:     [...moved(), tell('owner', 'reopened'), tell('above', 'called', 'escalated')],
  close:      [...moved()],
  'follow-up': [],
  reply:      [tell('residents', 'replied')],
  escalate:   [...moved('escalated'), tell('above', 'called'), tell('owner', 'raised', 'byClock'), dropped],
  respond:    [...moved(), tell('receiver', 'answered'), dropped],
  'hand-back': [...moved(), tell('owner', 'declined'), dropped],
  urge:       [tell('turn', 'urged')],
  supervise:  [tell('owner', 'supervised'), tell('handler', 'supervised')],
  exempt:     [tell('above', 'asked'), tell('owner', 'answered')],
  hide:       [tell('above', 'hidden')],
  show:       [],
  redact:     [],
  comment:    [],
  join:       [],
  leave:      [],
};

/** The same for what the clock says of an order. */
// prettier-ignore
export const MARK_TELLINGS: Readonly<Record<MarkKind, readonly Telling[]>> = {
  warn:       [tell('turn', 'due80')],
  overdue:    [tell('turn', 'overdue'), tell('owner', 'overdue'), tell('above', 'overdue')],
  stuck:      [tell('above', 'stuck'), tell('owner', 'overdue')],
  remind1:    [tell('residents', 'remind')],
  remind5:    [tell('residents', 'remind')],
  review:     [tell('residents', 'state'), tell('owner', 'reviewDue')],
  top:        [tell('owner', 'stuck')],
  collective: [tell('above', 'collective')],
};
