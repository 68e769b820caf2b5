import { accept } from './commands/accept';
import { amend } from './commands/amend';
import { appeal } from './commands/appeal';
import { assign } from './commands/assign';
import { claim } from './commands/claim';
import { close } from './commands/close';
import { contact } from './commands/contact';
import { decline } from './commands/decline';
import { dispatch } from './commands/dispatch';
import { escalate } from './commands/escalate';
import { exempt } from './commands/exempt';
import { grantExtension, refuseExtension, requestExtension } from './commands/extension';
import { followUp } from './commands/follow-up';
import { forward } from './commands/forward';
import { fulfil } from './commands/fulfil';
import { handBack } from './commands/hand-back';
import { hide, show } from './commands/hide';
import { lapse } from './commands/lapse';
import { follow, merge, split } from './commands/merge';
import { pause } from './commands/pause';
import { pool } from './commands/pool';
import { progress } from './commands/progress';
import { agreeQuote, quote, refuseQuote } from './commands/quote';
import { rate } from './commands/rate';
import { recall } from './commands/recall';
import { redact } from './commands/redact';
import { reject } from './commands/reject';
import { reopen } from './commands/reopen';
import { reply } from './commands/reply';
import { reschedule } from './commands/reschedule';
import { respond } from './commands/respond';
import { resume } from './commands/resume';
import { sendBack } from './commands/send-back';
import { shelve } from './commands/shelve';
import { start } from './commands/start';
import { supervise } from './commands/supervise';
import { urge } from './commands/urge';
import { withdraw } from './commands/withdraw';
import type { Change, Situation } from './change';
import type { InputOf, PersonCommand } from './inputs';
import type { Order } from './order';
import type { Step } from './table';

/** The body of each step; the platform's own have none. */
export type StepInput = { [Name in PersonCommand & Step]: InputOf<Name> } & {
  follow: object;
  lapse: object;
  close: object;
};

/** Decides one command: what changes, or a `DomainError` that says what must hold. */
export type Rule<Name extends Step> = (
  order: Order,
  input: StepInput[Name],
  situation: Situation,
) => Change;

/** What must hold, command by command; who may and from where is the table's. */
export const RULES: { readonly [Name in Step]: Rule<Name> } = {
  amend,
  accept,
  contact,
  reject,
  appeal,
  forward,
  merge,
  follow,
  split,
  withdraw,
  dispatch,
  pool,
  claim,
  assign,
  transfer: assign,
  reschedule,
  decline,
  recall,
  lapse,
  quote,
  'agree-quote': agreeQuote,
  'refuse-quote': refuseQuote,
  start,
  progress,
  pause,
  shelve,
  resume,
  'request-extension': requestExtension,
  'grant-extension': grantExtension,
  'refuse-extension': refuseExtension,
  fulfil,
  'send-back': sendBack,
  rate,
  reopen,
  close,
  'follow-up': followUp,
  reply,
  escalate,
  respond,
  'hand-back': handBack,
  urge,
  supervise,
  exempt,
  hide,
  show,
  redact,
};
