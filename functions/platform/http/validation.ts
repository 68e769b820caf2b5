import type * as z from 'zod/mini';

import { DomainError, type FieldProblem } from '../../../domain/errors';
import { fieldProblemWords, fieldWords } from '../../../domain/words.zh-CN';
import type { FieldProblemCode } from '../../../domain/words/fields';

type Issue = z.core.$ZodIssue;

/** What a schema found, as paths, codes and words for a person. */
export function problemsOf(issues: readonly Issue[]): FieldProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => problem([...issue.path, key], 'unknown_field'));
    }
    if (issue.code === 'invalid_union') {
      const [closest = []] = [...issue.errors].sort((a, b) => a.length - b.length);
      return closest.length === 0
        ? [problem(issue.path, 'wrong_type')]
        : problemsOf(closest).map(({ path, code, message }) => ({
            path: [...issue.path.map(String), path].filter((part) => part !== '').join('.'),
            code,
            message,
          }));
    }
    return [problem(issue.path, codeOf(issue))];
  });
}

function problem(path: readonly PropertyKey[], code: FieldProblemCode): FieldProblem {
  const at = path.map(String).join('.');
  return {
    path: at,
    code,
    message: `${at === '' ? '内容' : fieldWords(at)}:${fieldProblemWords(code)}`,
  };
}

function codeOf(issue: Issue): FieldProblemCode {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'array'
        ? 'too_many'
        : issue.origin === 'string'
          ? 'too_long'
          : 'out_of_range';
    case 'too_small':
      if (issue.origin === 'string') return issue.minimum === 1 ? 'required' : 'too_short';
      return issue.origin === 'array' ? 'required' : 'out_of_range';
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong_type';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'not_in_list';
    case 'custom':
      return issue.message === 'too_early' ? 'too_early' : 'wrong_type';
    default:
      return 'wrong_type';
  }
}

/** More than any form has fields: an answer must not grow with what somebody made up. */
const MOST_PROBLEMS = 100;

/** Applies a schema, or throws `validation_failed` with each path. */
export function validate<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const problems = problemsOf(result.error.issues).slice(0, MOST_PROBLEMS);
  throw new DomainError('validation_failed', {}, problems);
}
