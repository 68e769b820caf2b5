import type { AnswerValue } from '@domain/order/answer';
import { timeWords } from '../../lib/time';
import type { Question } from '../../services/types';

type Said = AnswerValue[string];

function saidWords({ type, options }: Question, value: Said, now: number): string {
  const label = (code: string): string =>
    options?.find((option) => option.code === code)?.label ?? code;
  if (Array.isArray(value)) return value.map(label).join('、');
  if (type === 'datetime' && typeof value === 'string' && !Number.isNaN(Date.parse(value))) {
    return timeWords(value, now);
  }
  return label(String(value));
}

/** The answers to the category's questions (问几句) in words, in the order in which they were asked. */
export const answerLines = (
  questions: readonly Question[],
  answers: AnswerValue,
  now: number,
): { label: string; said: string }[] =>
  questions.flatMap((question) => {
    const value = answers[question.code];
    return value === undefined
      ? []
      : [{ label: question.label, said: saidWords(question, value, now) }];
  });
