import { DomainError, type ErrorCode, type FieldProblem } from '../../../domain/errors';
import type { HotlineLine } from '../../../domain/hotline/adapter';
import { errorWords } from '../../../domain/words.zh-CN';
import { faultOf } from '../../platform/log';
import type { HotlineApp } from './calling-app';
import type { HotlineDeps } from './deps';
import { takeWorkOrder, type Taken } from './take-work-order';

/** What became of one line: the order that it is, or why it was not taken. */
export interface LineResult extends Partial<Omit<Taken, 'result'>> {
  line: number;
  result: Taken['result'] | 'refused';
  error?: LineError;
}

interface LineError {
  code: ErrorCode;
  words: string;
  errors?: readonly FieldProblem[];
}

export interface LinesTaken {
  created: number;
  known: number;
  refused: number;
  lines: LineResult[];
}

/** So many work orders are on their way at once. */
const AT_ONCE = 8;

/** Takes work orders line by line: a line that is refused harms no other. Answers what became of each, in their order. */
export async function takeLines(
  deps: HotlineDeps,
  caller: HotlineApp,
  lines: readonly HotlineLine[],
  options: { dry?: boolean } = {},
): Promise<LinesTaken> {
  const results: LineResult[] = [];
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const some = lines.slice(at, at + AT_ONCE);
    results.push(...(await Promise.all(some.map((line) => takeLine(deps, caller, line, options)))));
  }
  const count = (wanted: LineResult['result']): number =>
    results.filter(({ result }) => result === wanted).length;
  return {
    created: count('created'),
    known: count('known'),
    refused: count('refused'),
    lines: results,
  };
}

async function takeLine(
  deps: HotlineDeps,
  caller: HotlineApp,
  given: HotlineLine,
  options: { dry?: boolean },
): Promise<LineResult> {
  const { line } = given;
  const refused = (error: LineError): LineResult => ({ line, result: 'refused', error });
  if ('unreadable' in given) return refused({ code: 'invalid_json', words: given.unreadable });
  try {
    return { line, ...(await takeWorkOrder(deps, caller, given.sent, options)) };
  } catch (error) {
    const { externalNumber } = given.sent;
    return {
      ...refused(errorIn(deps, error)),
      ...(typeof externalNumber === 'string' ? { externalNumber } : {}),
    };
  }
}

/** In words for whoever sent it. What fails beside the rules is logged, and may be sent again. */
function errorIn({ log }: HotlineDeps, error: unknown): LineError {
  if (!(error instanceof DomainError)) {
    log.error('work order not taken', faultOf(error));
    return { code: 'store_unavailable', words: errorWords('store_unavailable') };
  }
  const { code, data, problems } = error;
  if (problems.length === 0) return { code, words: errorWords(code, data) };
  return { code, words: problems.map(({ message }) => message).join(';'), errors: problems };
}
