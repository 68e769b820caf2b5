import {
  CHANNEL_WORDS,
  DECLINE_REASON_WORDS,
  ESCALATION_CAUSE_WORDS,
  EXEMPT_REASON_WORDS,
  PAUSE_REASON_WORDS,
  REJECT_REASON_WORDS,
  SATISFACTION_WORDS,
  TRIAGE_WORDS,
  WITHDRAW_REASON_WORDS,
} from '@domain/words/reasons';
import { yuanWords } from '../../lib/money';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';

const CODES: Record<string, string> = {
  ...REJECT_REASON_WORDS,
  ...WITHDRAW_REASON_WORDS,
  ...DECLINE_REASON_WORDS,
  ...EXEMPT_REASON_WORDS,
  ...PAUSE_REASON_WORDS,
  ...SATISFACTION_WORDS,
  ...CHANNEL_WORDS,
  ...ESCALATION_CAUSE_WORDS,
};
const TRIAGES: Record<string, string> = TRIAGE_WORDS;
const CODED = ['reasonCode', 'satisfaction', 'channel', 'cause'];
const TIMED = ['promisedAt', 'expectedAt', 'until', 'reviewAt', 'dueAt', 'from', 'to'];

/** What a step of the history carries beside its text, as far as it means something to a person. */
export function dataLines(data: Record<string, unknown>, now: number): string[] {
  return Object.entries(data).flatMap(([name, value]) => {
    if (name === 'amountFen' && typeof value === 'number') return [yuanWords(value)];
    if (name === 'reached') return [value === true ? words.order.reached : words.order.notReached];
    if (name === 'resolved')
      return [value === true ? words.order.resolved : words.order.unresolved];
    if (name === 'times' && typeof value === 'number') return [words.order.reopened(value)];
    if (name === 'qualifying' && typeof value === 'number') return [words.desks.qualifying(value)];
    if (typeof value !== 'string') return [];
    if (name === 'partner' || name === 'body') return [value];
    if (name === 'triage') return [TRIAGES[value] ?? value];
    if (CODED.includes(name)) return CODES[value] === undefined ? [] : [CODES[value]];
    if (TIMED.includes(name) && !Number.isNaN(Date.parse(value))) return [timeWords(value, now)];
    return [];
  });
}
