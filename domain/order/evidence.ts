import type { Category } from '../catalogue/types';
import { DomainError, type FieldProblem } from '../errors';
import { EVIDENCE_WORDS, FIELD_PROBLEM_WORDS, fieldWords } from '../words.zh-CN';
import type { InputOf } from './inputs';
import type { Order } from './order';
import type { EvidencePoint } from './vocabulary';

type FulfilInput = InputOf<'fulfil'>;

const LEAST_PROCESS = 10;
const LEAST_RESULT = 5;

/** Questions and help with forms ask only for time, people, result and feedback. */
const POINTS_OF_ANSWER: readonly EvidencePoint[] = ['handledAt', 'handlers', 'result', 'feedback'];

/**
 * 六有: which of the six points of `fulfil` are missing or wrong, each by itself, with the path of its
 * field; empty when complete. Photos inside a home may be left out with a reason (`photoExempt`).
 */
export function missingEvidence(
  order: Order,
  input: FulfilInput,
  { category, now }: { category: Category; now: number },
): FieldProblem[] {
  const needs = (point: EvidencePoint): boolean =>
    category.profile === 'work' || POINTS_OF_ANSWER.includes(point);
  return [
    ...handledAtProblems(order, input, now),
    ...(needs('place') && isBlank(input.place) ? [missing('place')] : []),
    ...(input.handlers === undefined || input.handlers.length === 0 ? [missing('handlers')] : []),
    ...(needs('process') ? lengthProblem('process', input.process, LEAST_PROCESS) : []),
    ...(needs('process') ? photoProblems(input, category) : []),
    ...lengthProblem('result', input.result, LEAST_RESULT),
    ...feedbackProblems(input, now),
    ...chargeProblems(order, input),
  ];
}

/** Throws `evidence_incomplete` naming each missing point. */
export function requireEvidence(
  order: Order,
  input: FulfilInput,
  context: { category: Category; now: number },
): void {
  const problems = missingEvidence(order, input, context);
  if (problems.length > 0) {
    const points = [...new Set(problems.map(({ path }) => EVIDENCE_WORDS[pointOf(path)]))];
    throw new DomainError('evidence_incomplete', { missing: points.join('、') }, problems);
  }
}

const POINT_OF_PATH: Readonly<Record<string, EvidencePoint>> = {
  photosBefore: 'process',
  photosAfter: 'process',
  'feedback.at': 'feedback',
  charge: 'result',
};

const isPoint = (path: string): path is EvidencePoint => path in EVIDENCE_WORDS;

const pointOf = (path: string): EvidencePoint =>
  isPoint(path) ? path : (POINT_OF_PATH[path] ?? 'process');

const problem = (path: string, code: keyof typeof FIELD_PROBLEM_WORDS): FieldProblem => ({
  path,
  code,
  message: `${isPoint(path) ? EVIDENCE_WORDS[path] : fieldWords(path)}:${FIELD_PROBLEM_WORDS[code]}`,
});

const missing = (path: string): FieldProblem => problem(path, 'required');

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

function handledAtProblems(order: Order, { handledAt }: FulfilInput, now: number): FieldProblem[] {
  if (handledAt === undefined) return [missing('handledAt')];
  if (handledAt > now) return [problem('handledAt', 'future')];
  if (handledAt < order.placedAt) return [problem('handledAt', 'too_early')];
  return [];
}

function lengthProblem(path: string, text: string | undefined, least: number): FieldProblem[] {
  if (text === undefined || isBlank(text)) return [missing(path)];
  return [...text.trim()].length < least ? [problem(path, 'too_short')] : [];
}

function photoProblems(input: FulfilInput, { photosRequired }: Category): FieldProblem[] {
  if (!isBlank(input.photoExempt)) return [];
  const before = photosRequired.before && (input.photosBefore ?? []).length === 0;
  const after = photosRequired.after && (input.photosAfter ?? []).length === 0;
  return [...(before ? [missing('photosBefore')] : []), ...(after ? [missing('photosAfter')] : [])];
}

function feedbackProblems({ feedback }: FulfilInput, now: number): FieldProblem[] {
  if (feedback === undefined) return [missing('feedback')];
  return feedback.at > now ? [problem('feedback.at', 'future')] : [];
}

/** Where a price was agreed, what was paid has to be said. */
const chargeProblems = (order: Order, { charge }: FulfilInput): FieldProblem[] =>
  order.quote?.state === 'agreed' && charge === undefined ? [missing('charge')] : [];
