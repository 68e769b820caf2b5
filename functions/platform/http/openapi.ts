import type * as z from 'zod/mini';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';

import { PERMISSIONS } from '../../../domain/access/permissions';
import { none, route, type Method, type Route } from './route';

type Described = Omit<Route<never>, 'begin'>;

const VERBS: Record<Method, 'get' | 'post' | 'patch' | 'delete'> = {
  GET: 'get',
  POST: 'post',
  PATCH: 'patch',
  DELETE: 'delete',
};

/** The OpenAPI 3.1 document of a table of routes, from the schemas that validate its requests. */
export function openApiDocument(routes: readonly Described[]) {
  const paths: ZodOpenApiPathsObject = {};
  for (const described of routes) {
    const item = (paths[described.path] ??= {});
    item[VERBS[described.method]] = operationOf(described);
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: '四单 sidan',
      version: '1',
      description:
        '居民点单 → 社区接单 → 社会力量办单 → 居民评单。Resident places, community accepts, partner fulfils, resident rates.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  });
}

function operationOf({
  access,
  summary,
  params,
  query,
  body,
  answer,
  status,
  once,
  method,
  path,
}: Described) {
  const operation: ZodOpenApiOperationObject = {
    operationId: `${VERBS[method]}${path.replace(/[^a-zA-Z]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary,
    tags: [tagOf(path)],
    security: PERMISSIONS[access].signedIn ? [{ bearer: [] }] : [],
    requestParams: { ...partOf('path', params), ...partOf('query', query) },
    responses: {
      [status]: {
        description: '好了',
        ...(answer === undefined ? {} : { content: { 'application/json': { schema: answer } } }),
      },
      default: {
        description: '没办成:RFC 9457 problem+json',
        content: { 'application/problem+json': { schema: PROBLEM } },
      },
    },
    ...(hasBody(body)
      ? { requestBody: { content: { 'application/json': { schema: body } } } }
      : {}),
  };
  return once ? { ...operation, parameters: [IDEMPOTENCY_KEY] } : operation;
}

const tagOf = (path: string): string => path.split('/')[2] ?? '';

const partOf = (where: 'path' | 'query', schema: z.ZodMiniType) =>
  isShape(schema) && Object.keys(schema.def.shape).length > 0 ? { [where]: schema } : {};

const isShape = (schema: z.ZodMiniType): schema is z.ZodMiniObject => schema.def.type === 'object';

const hasBody = (schema: z.ZodMiniType): boolean =>
  schema.def.type !== 'undefined' && schema.def.type !== 'unknown';

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: true,
  description: '一次点按一个,8 到 64 个字符',
  schema: { type: 'string' as const, minLength: 8, maxLength: 64 },
};

const PROBLEM = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' as const },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    code: { type: 'string' as const },
    detail: { type: 'string' as const },
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        properties: {
          path: { type: 'string' as const },
          code: { type: 'string' as const },
          message: { type: 'string' as const },
        },
      },
    },
    current: { type: 'object' as const },
  },
};

/** `GET /v1/openapi.json`, made once when first asked for. */
export function openApiRoute<Deps>(routes: readonly Route<Deps>[]): Route<Deps> {
  let document: unknown;
  return route({
    ...none,
    method: 'GET',
    path: '/v1/openapi.json',
    access: 'anyone',
    summary: '这份接口说明',
    run: () => {
      document ??= openApiDocument(routes);
      return Promise.resolve({ body: document });
    },
  });
}
