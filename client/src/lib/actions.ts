import type { ActionAnswer } from '../../../domain/order/answer';
import type { CommandName } from '../../../domain/order/command-names';

/** What carries the loop on, most important first: the first of these is the one large button. */
const MAIN: readonly CommandName[] = [
  'rate',
  'agree-quote',
  'claim',
  'accept',
  'respond',
  'resume',
  'dispatch',
  'quote',
  'start',
  'fulfil',
  'grant-extension',
  'join',
];

/** What is worth a button of its own beside it. */
const BESIDE: readonly CommandName[] = [
  'refuse-quote',
  'reopen',
  'pool',
  'contact',
  'start',
  'dispatch',
  'quote',
  'progress',
  'hand-back',
  'supervise',
  'amend',
  'urge',
  'appeal',
  'follow-up',
  'reply',
  'split',
  'recall',
  'leave',
  'escalate',
  'reject',
  'merge',
];

export interface ArrangedActions {
  main: ActionAnswer | undefined;
  beside: ActionAnswer[];
  more: ActionAnswer[];
}

const rankIn = (list: readonly CommandName[], { command }: ActionAnswer): number => {
  const index = list.indexOf(command);
  return index < 0 ? list.length : index;
};

/**
 * What must not be pressed upon anybody: on the owner's desk an order that a partner has is the partner's to
 * carry on, one that is offered already is not offered first again, a question is answered rather than passed
 * on, and who works on it is not asked to join.
 */
function notFirst(usable: readonly ActionAnswer[], hasPartner: boolean): readonly CommandName[] {
  const has = (name: CommandName): boolean => usable.some(({ command }) => command === name);
  const ownsIt = has('recall');
  const answersIt = has('dispatch') && has('fulfil');
  return [
    ...(answersIt ? (['dispatch', 'start'] as const) : []),
    ...(ownsIt ? (['dispatch'] as const) : []),
    ...(ownsIt && hasPartner ? (['fulfil', 'start', 'resume'] as const) : []),
    ...(usable.length > 1 ? (['join'] as const) : []),
  ];
}

/**
 * Puts the actions that the server allows into one large button, a few beside it, and the rest (更多). Comments
 * have their own form.
 */
export function arrangeActions(
  actions: readonly ActionAnswer[],
  { beside = 1, hasPartner = false }: { beside?: number; hasPartner?: boolean } = {},
): ArrangedActions {
  const usable = actions.filter(({ command }) => command !== 'comment');
  const never = notFirst(usable, hasPartner);
  const main = usable
    .filter(({ command }) => MAIN.includes(command) && !never.includes(command))
    .sort((a, b) => rankIn(MAIN, a) - rankIn(MAIN, b))[0];
  const others = usable
    .filter((action) => action !== main)
    .sort((a, b) => rankIn(BESIDE, a) - rankIn(BESIDE, b));
  const near = others.filter(({ command }) => BESIDE.includes(command));
  const shown = near.slice(0, main ? beside : beside + 1);
  return { main, beside: shown, more: others.filter((action) => !shown.includes(action)) };
}
