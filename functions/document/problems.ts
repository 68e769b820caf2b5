import type { ZodOpenApiResponseObject, ZodOpenApiSchemaObject } from 'zod-openapi';

import { DomainError, ERROR_CODES, type ErrorCode } from '../../domain/errors';
import { problemReply, statusOf } from '../platform/http/problem';

const PROBLEM_TYPE = 'application/problem+json';

const text = { type: 'string' } as const;

/** RFC 9457, as `problem.ts` of the platform writes it. */
export const PROBLEM_SCHEMA: ZodOpenApiSchemaObject = {
  type: 'object',
  description:
    '没办成的原因,标题可以直接给人看 / Why not: the title is ready to show, the code is for programs',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: { type: 'string', enum: [...ERROR_CODES] },
    detail: text,
    errors: {
      type: 'array',
      description: '每一处不对的地方 / Each field that is wrong',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: text, code: text, message: text },
      },
    },
    current: {
      description:
        '单子现在的样子;看不到的只有状态 / The order as it is now; no more than its state where the viewer may not see it',
      anyOf: [
        { $ref: '#/components/schemas/Order' },
        {
          type: 'object',
          required: ['id', 'state', 'version'],
          properties: { id: text, state: text, version: { type: 'integer' } },
          additionalProperties: false,
        },
      ],
    },
  },
};

/** One problem for each code, to point to. */
export const problemExamples = (): Record<string, { summary: string; value: unknown }> =>
  Object.fromEntries(
    ERROR_CODES.map((code) => {
      const { body } = problemReply(new DomainError(code));
      return [code, { summary: code, value: body }];
    }),
  );

const WORDS: Readonly<Record<number, string>> = {
  400: '请求里有不对的地方 / Something in the request is wrong',
  401: '要先登录 / Not signed in',
  403: '您没有这个权限 / Not allowed',
  404: '没有,或者您看不到 / Not there, or not for you to see',
  409: '单子已经变了 / It has changed meanwhile',
  410: '已经失效 / Gone',
  413: '内容太大 / Too large',
  422: '规定不允许 / A rule stands against it',
  429: '太频繁,过一会再来 / Too often; see Retry-After',
  503: '暂时不行,过一会再试 / Not now, try again',
};

type Responses = Record<`${number}`, ZodOpenApiResponseObject | { $ref: string }>;

/** The responses of a route that refuses for these reasons, by status. One of a single reason stands once in the document. */
export function refusalResponses(codes: readonly ErrorCode[]): Responses {
  const responses: Responses = {};
  for (const status of new Set(codes.map(statusOf))) {
    const those = codes.filter((code) => statusOf(code) === status);
    responses[`${status}`] =
      those.length === 1
        ? { $ref: `#/components/responses/${those.join()}` }
        : responseOf(status, those);
  }
  return responses;
}

/** The responses that have one reason, by their code. */
export const problemResponses = (): Record<string, ZodOpenApiResponseObject> =>
  Object.fromEntries(ERROR_CODES.map((code) => [code, responseOf(statusOf(code), [code])]));

/** Its codes as a list, the first as an example. */
const responseOf = (status: number, codes: readonly ErrorCode[]): ZodOpenApiResponseObject => ({
  description: WORDS[status] ?? '没办成 / Refused',
  ...(status === 429 ? { headers: { 'Retry-After': RETRY_AFTER } } : {}),
  content: {
    [PROBLEM_TYPE]: {
      schema: {
        allOf: [
          { $ref: '#/components/schemas/Problem' },
          { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } },
        ],
      },
      examples: Object.fromEntries(
        codes.slice(0, 1).map((code) => [code, { $ref: `#/components/examples/${code}` }]),
      ),
    },
  },
});

const RETRY_AFTER = {
  description: '过多少秒再试 / Seconds to wait',
  schema: { type: 'integer', minimum: 0 },
} as const;
