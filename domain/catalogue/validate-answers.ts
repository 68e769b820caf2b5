import type { FieldProblem } from '../errors';
import { parseWireTime } from '../time/shanghai';
import { fieldProblemWords } from '../words/fields';
import type { FieldProblemCode } from '../words/fields';
import type { Category, ChoiceQuestion, Question } from './types';

export const MAX_ANSWER_LENGTH = 200;
export const MAX_ANSWER_NUMBER = 9999;

const NUMBERS = { max: MAX_ANSWER_LENGTH };
const RANGE = { min: 0, max: MAX_ANSWER_NUMBER };

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const isOption = (question: ChoiceQuestion, value: unknown): boolean =>
  question.options.some(({ code }) => code === value);

const choiceFault = (question: ChoiceQuestion, value: unknown): FieldProblemCode | undefined => {
  if (question.type === 'single') {
    if (typeof value !== 'string') return 'wrong_type';
    return isOption(question, value) ? undefined : 'not_in_list';
  }
  if (!Array.isArray(value)) return 'wrong_type';
  if (!value.every((code) => isOption(question, code))) return 'not_in_list';
  return new Set(value).size === value.length ? undefined : 'too_many';
};

const faultOf = (question: Question, value: unknown): FieldProblemCode | undefined => {
  switch (question.type) {
    case 'single':
    case 'multi':
      return choiceFault(question, value);
    case 'number':
      if (typeof value !== 'number' || !Number.isInteger(value)) return 'wrong_type';
      return value < RANGE.min || value > RANGE.max ? 'out_of_range' : undefined;
    case 'datetime':
      if (typeof value !== 'string') return 'wrong_type';
      return parseWireTime(value) === undefined ? 'wrong_format' : undefined;
    case 'text':
      if (typeof value !== 'string') return 'wrong_type';
      return [...value].length > MAX_ANSWER_LENGTH ? 'too_long' : undefined;
  }
};

/** `label` is how the person knows the question; an unknown one has only its code. */
const problem = (code: string, fault: FieldProblemCode, label = code): FieldProblem => ({
  path: `answers.${code}`,
  code: fault,
  message: `${label}:${fieldProblemWords(
    fault,
    fault === 'too_long' ? NUMBERS : fault === 'out_of_range' ? RANGE : {},
  )}`,
});

/**
 * What is wrong with the answers to a category's questions (问几句); empty when all is well. Required ones are asked
 * of a person in the form, not of orders on behalf or from outside: those pass `requireAll: false`.
 */
export function validateAnswers(
  category: Pick<Category, 'questions'>,
  answers: Readonly<Record<string, unknown>>,
  { requireAll }: { requireAll: boolean },
): FieldProblem[] {
  const given = new Map(Object.entries(answers));
  const problems: FieldProblem[] = [];
  for (const question of category.questions) {
    const value = given.get(question.code);
    given.delete(question.code);
    if (!isEmpty(value)) {
      const fault = faultOf(question, value);
      if (fault) problems.push(problem(question.code, fault, question.label));
    } else if (requireAll && question.required) {
      problems.push(problem(question.code, 'required', question.label));
    }
  }
  for (const code of given.keys()) problems.push(problem(code, 'unknown_question'));
  return problems;
}
