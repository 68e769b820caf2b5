import type { Category } from '../catalogue/types';
import { parentOf } from '../area';
import {
  APPEAL_WINDOW_DAYS,
  isWithinDays,
  RATING_WINDOW_DAYS,
  REOPEN_WINDOW_DAYS,
} from '../time/windows';
import type { CommandName } from './command-names';
import { isPoolable } from './commands/pool';
import type { Order } from './order';
import type { Who } from './table';

export interface Viewing {
  now: number;
  category: Category;
  /** 群体诉求: so many households that it counts as complex. */
  isCollective?: boolean;
}

type Offered = (order: Order, viewing: Viewing, who: Who) => boolean;

const isQuoted: Offered = ({ quote }) => quote?.state === 'quoted';
const isAsked: Offered = ({ extension }) => extension?.state === 'requested';

/** Where a button would only lead to a refusal it is not shown; the rule itself decides and says why. */
export const OFFERED: Readonly<Partial<Record<CommandName, Offered>>> = {
  appeal: ({ appealed, rejection }, { now }) =>
    appealed !== true && isWithinDays(rejection?.at ?? now, now, APPEAL_WINDOW_DAYS),
  merge: ({ sensitive }) => !sensitive,
  pool: (order, { category }) => isPoolable(order, category),
  claim: ({ directed }, _, { relation }) => directed !== true || relation === 'offeredMember',
  recall: ({ pause }) => pause?.shelved !== true,
  quote: ({ quote, partner }) =>
    quote?.state !== 'agreed' && partner !== undefined && partner.feeKind !== 'free',
  'agree-quote': isQuoted,
  'refuse-quote': isQuoted,
  shelve: ({ triage }, { isCollective }) => triage === 'complex' || isCollective === true,
  'grant-extension': isAsked,
  'refuse-extension': isAsked,
  fulfil: ({ state }, { category }) => state !== 'accepted' || category.profile === 'answer',
  rate: ({ state, endedAt }, { now }) =>
    state === 'fulfilled' || isWithinDays(endedAt ?? now, now, RATING_WINDOW_DAYS),
  reopen: ({ endedAt }, { now }) => isWithinDays(endedAt ?? now, now, REOPEN_WINDOW_DAYS),
  'follow-up': ({ workerId }, _, { personId }) => workerId === undefined || workerId !== personId,
  reply: ({ replied }) => replied !== true,
  escalate: ({ pause, ownerArea }) => pause?.shelved !== true && parentOf(ownerArea) !== undefined,
  'hand-back': ({ handedBack }) => handedBack !== true,
  exempt: ({ exempted, requested }, _, { relation }) =>
    exempted === undefined && (relation === 'levelAbove' || requested?.command !== 'exempt'),
  hide: ({ public: isPublic, hidden }) => isPublic && hidden !== true,
  show: ({ hidden }) => hidden === true,
};
