import type { OrderState } from '@domain/order/states';
import { words } from '../locale';

export interface ProblemField {
  path: string;
  code: string;
  message: string;
}

/** RFC 9457 as the server answers it: `title` and `message` are Chinese and ready to show. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail?: string;
  errors?: ProblemField[];
  current?: { id: string; state: OrderState; version: number };
}

/** The server refused, or could not be reached (`status` 0). */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'Refusal';
    this.problem = problem;
    Object.setPrototypeOf(this, Refusal.prototype);
  }
}

export const unreachable = (): Refusal =>
  new Refusal({ status: 0, code: 'unreachable', title: words.problem.unreachable });

/** Whatever was thrown, as something that can be shown. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Refusal
    ? error.problem
    : { status: -1, code: 'unexpected', title: words.problem.unexpected };

const isProblem = (data: unknown): data is Problem =>
  typeof data === 'object' && data !== null && 'code' in data && 'title' in data;

export const refusalOf = (status: number, data: unknown): Refusal =>
  new Refusal(
    isProblem(data)
      ? { ...data, status }
      : { status, code: 'unexpected', title: words.problem.unexpected },
  );
