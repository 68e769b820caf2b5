import * as z from 'zod/mini';

import { DomainError, ERROR_CODES } from '../../../domain/errors';
import type { HotlineLine } from '../../../domain/hotline/adapter';
import { jsonLines } from '../../../domain/hotline/json-lines';
import { byOurNames } from '../../../domain/hotline/by-our-names';
import { externalNumber } from '../../../domain/hotline/work-order';
import { areaCode, timeSchema } from '../../../domain/order/inputs';
import { ORDER_STATES } from '../../../domain/order/states';
import { fieldProblemWords } from '../../../domain/words.zh-CN';
import { HOTLINE_WORDS } from '../../../domain/words/hotline';
import { requireCaller } from '../../platform/http/caller';
import { none, route, type Route } from '../../platform/http/route';
import { cursor, limit } from '../schemas';
import { callingApp, type HotlineApp } from './calling-app';
import type { HotlineDeps } from './deps';
import { hotlineOfStaff } from './of-staff';
import { readCsv } from './read-csv';
import { takeLines, type LinesTaken } from './take-lines';
import { takeWorkOrder } from './take-work-order';
import { tellUpdate, tellUpdates } from './tell-updates';

const MOST_LINES = 200;
const CSV = /^text\/csv\b/i;
const LINES = /^application\/(x-ndjson|ndjson|jsonl|x-jsonlines|jsonlines)\b/i;

const taken = {
  externalNumber: z.optional(z.string()),
  orderId: z.optional(z.string()),
  number: z.optional(z.string()),
};
const takenAnswer = z
  .strictObject({ ...taken, result: z.enum(['created', 'known']) })
  .register(z.globalRegistry, { id: 'HotlineTaken', description: '一张热线工单收下了没有' });
const linesAnswer = z
  .strictObject({
    created: z.int(),
    known: z.int(),
    refused: z.int(),
    lines: z.array(
      z.strictObject({
        line: z.int(),
        ...taken,
        result: z.enum(['created', 'known', 'refused']),
        error: z.optional(
          z.strictObject({
            code: z.enum(ERROR_CODES),
            words: z.string(),
            errors: z.optional(z.array(z.looseObject({ path: z.string(), message: z.string() }))),
          }),
        ),
      }),
    ),
  })
  .register(z.globalRegistry, {
    id: 'HotlineLinesTaken',
    description: '一批热线工单,一行一个结果',
  });

const updateAnswer = z
  .looseObject({
    externalNumber: z.string(),
    orderNumber: z.string(),
    state: z.enum(ORDER_STATES),
    statusWords: z.string(),
    at: z.string(),
    placedAt: z.string(),
    reply: z.optional(z.looseObject({ text: z.string() })),
  })
  .register(z.globalRegistry, {
    id: 'HotlineUpdate',
    description: '一张热线工单办到哪里了;办结以后带六有答复',
  });

/** Not more than a request may hold. Throws `validation_failed`. */
function few(lines: HotlineLine[]): HotlineLine[] {
  if (lines.length <= MOST_LINES) return lines;
  const message = fieldProblemWords('too_many', { max: MOST_LINES });
  throw new DomainError('validation_failed', {}, [{ path: '', code: 'too_many', message }]);
}

const NO_WORK_ORDER: readonly (string | undefined)[] = ['invalid_json', 'validation_failed'];
const MOST_TOLD = 20;

/** A file in which no line is a work order is the wrong file. Throws `validation_failed` with what is wrong with its first lines. */
function requireSome(taken: LinesTaken): LinesTaken {
  const { lines } = taken;
  if (lines.length === 0 || !lines.every(({ error }) => NO_WORK_ORDER.includes(error?.code))) {
    return taken;
  }
  const problems = lines.slice(0, MOST_TOLD).map(({ line, error }) => ({
    path: `lines.${line}`,
    code: 'wrong_format',
    message: HOTLINE_WORDS.ofLine(line, error?.words ?? ''),
  }));
  throw new DomainError('validation_failed', {}, problems);
}

/** One as JSON, many as JSON Lines. Throws `invalid_json`, `validation_failed` for too many. */
async function take(deps: HotlineDeps, caller: HotlineApp, body: string, type: string) {
  if (LINES.test(type)) {
    return { status: 200, body: await takeLines(deps, caller, few(jsonLines.read(body))) };
  }
  const result = await takeWorkOrder(deps, caller, parsed(body));
  return { status: result.result === 'created' ? 201 : 200, body: result };
}

function parsed(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? byOurNames({ ...value })
      : value;
  } catch {
    throw new DomainError('invalid_json');
  }
}

/**
 * The bridge to the hotline (12345). Nobody signs in but staff with a file: a registered application shows its key. The body is read
 * only once it is known who sends it.
 */
export const hotlineRoutes: readonly Route<HotlineDeps>[] = [
  route({
    ...none,
    method: 'POST',
    path: '/v1/hotline/orders',
    access: 'anyone',
    summary: '热线工单进来',
    body: z.optional(z.string()),
    textBody: true,
    answer: z.union([takenAnswer, linesAnswer]),
    run: async (deps: HotlineDeps, { headers, body = '' }) => {
      const caller = await callingApp(deps, headers);
      return take(deps, caller, body, headers['content-type'] ?? '');
    },
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/hotline/import',
    access: 'importHotline',
    summary: '社区自己导入热线单',
    query: z.strictObject({ area: areaCode }),
    body: z.optional(z.string()),
    textBody: true,
    answer: linesAnswer,
    run: async (deps: HotlineDeps, { caller, headers, query, body = '' }) => {
      const hotline = await hotlineOfStaff(deps, requireCaller(caller).person, query.area);
      const isCsv = CSV.test(headers['content-type'] ?? '');
      const lines = few(isCsv ? readCsv(body) : jsonLines.read(body));
      return { body: requireSome(await takeLines(deps, hotline, lines)) };
    },
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/hotline/orders/{externalNumber}',
    access: 'anyone',
    summary: '一张热线工单办到哪里了',
    params: z.strictObject({ externalNumber }),
    answer: updateAnswer,
    run: async (deps: HotlineDeps, { headers, params }) => ({
      body: await tellUpdate(deps, await callingApp(deps, headers), params.externalNumber),
    }),
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/hotline/replies',
    access: 'anyone',
    summary: '热线工单有了什么变化',
    query: z.strictObject({
      since: z.optional(timeSchema),
      cursor,
      limit: z._default(limit, 100),
    }),
    answer: z.strictObject({ items: z.array(updateAnswer), cursor: z.string(), more: z.boolean() }),
    run: async (deps: HotlineDeps, { headers, query }) => {
      const updates = await tellUpdates(deps, await callingApp(deps, headers), query);
      if (!LINES.test(headers['accept'] ?? '')) return { body: updates };
      return {
        body: jsonLines.write(updates.items),
        headers: {
          'content-type': jsonLines.contentType,
          'x-next-cursor': updates.cursor,
          'x-more': String(updates.more),
        },
      };
    },
  }),
];
