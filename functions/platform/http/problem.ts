import type { ErrorCode } from '../../../domain/errors';
import { DomainError, type FieldProblem } from '../../../domain/errors';
import { errorWords } from '../../../domain/words.zh-CN';
import type { Reply } from './route';

const STATUS: Partial<Record<ErrorCode, number>> = {
  unauthenticated: 401,
  refresh_token_invalid: 401,
  invalid_code: 401,
  app_key_unknown: 401,
  forbidden: 403,
  area_not_of_app: 403,
  not_found: 404,
  not_public_now: 404,
  sign_in_gone: 404,
  route_not_found: 404,
  invalid_json: 400,
  validation_failed: 400,
  invalid_cursor: 400,
  idempotency_key_required: 400,
  version_conflict: 409,
  illegal_transition: 409,
  application_open: 409,
  application_decided: 409,
  agreement_state: 409,
  webhook_off: 409,
  delivery_pending: 409,
  invitation_unknown: 404,
  invitation_gone: 410,
  payload_too_large: 413,
  rate_limited: 429,
  urged_too_soon: 429,
  placing_limit: 429,
  too_many_open_orders: 429,
  wechat_unavailable: 503,
  store_unavailable: 503,
};

/** Whatever says nothing else breaks a rule: 422. */
export const statusOf = (code: ErrorCode): number => STATUS[code] ?? 422;

export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  errors?: readonly FieldProblem[];
  current?: unknown;
}

/** A refusal that carries the order as this viewer may see it (409). */
export class Conflict extends DomainError {
  constructor(
    error: DomainError,
    readonly current: unknown,
  ) {
    super(error.code, error.data, error.problems);
    this.name = 'Conflict';
  }
}

/** What is wrong with the fields, the first few: the screen shows the rest beside them. */
const detailOf = (problems: readonly FieldProblem[]): string =>
  problems
    .slice(0, SHOWN)
    .map(({ message }) => message)
    .join(';');

const SHOWN = 3;

/** RFC 9457: what went wrong, in words ready to show and a code for programs. */
export function problemReply(error: DomainError): Reply {
  const { code, data, problems } = error;
  const title = errorWords(code, data);
  const retryAfter = data['retryAfter'];
  const problem: Problem = {
    type: `about:blank#${code}`,
    title,
    status: statusOf(code),
    code,
    detail: code === 'validation_failed' ? detailOf(problems) : title,
    ...(problems.length === 0 ? {} : { errors: problems }),
    ...(error instanceof Conflict ? { current: error.current } : {}),
  };
  return {
    status: problem.status,
    body: problem,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  };
}
