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

/** The reasons by the status with which they are told. */
const byStatus = (codes: readonly ErrorCode[]): [number, ErrorCode[]][] =>
  [...new Set(codes.map(statusOf))].map((status) => [
    status,
    codes.filter((code) => statusOf(code) === status),
  ]);

const nameOf = (codes: readonly ErrorCode[]): string => codes.join('.');

/** The responses of a route that refuses for these reasons, by status: many routes refuse for the same ones, so each set stands once. */
export const refusalResponses = (
  codes: readonly ErrorCode[],
): Record<`${number}`, { $ref: string }> =>
  Object.fromEntries(
    byStatus(codes).map(([status, those]) => [
      `${status}` as const,
      { $ref: `#/components/responses/${nameOf(those)}` },
    ]),
  );

/** What `refusalResponses` refers to, for the reasons of all routes. */
export const problemResponses = (
  ofRoutes: readonly (readonly ErrorCode[])[],
): Record<string, ZodOpenApiResponseObject> =>
  Object.fromEntries(
    ofRoutes.flatMap((codes) =>
      byStatus(codes).map(([status, those]) => [nameOf(those), responseOf(status, those)]),
    ),
  );

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
