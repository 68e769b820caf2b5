import * as z from 'zod/mini';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';

import { PERMISSIONS } from '../../domain/access/permissions';
import { FULL_ANSWERS } from './answers';
import { fieldsOf, isCommand, routeName, VERBS, type Described } from './described';
import { inEnglish } from './english';
import type { Example } from './examples';
import { refusalResponses } from './problems';
import { refusalsOf } from './refusals';
import { tagOf } from './tags';

/** One operation of the document: what it takes, answers and refuses, with an example of each where one is known. */
export function operationOf(
  described: Described,
  example: Example | undefined,
): ZodOpenApiOperationObject {
  const { access, summary, params, query, body, status, once, method, path } = described;
  const english = inEnglish(routeName(described));
  return {
    operationId: `${VERBS[method]}${path.replace(/[^a-zA-Z]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary,
    description: english === undefined ? summary : `${summary}\n\n${english}`,
    tags: [tagOf(path)],
    security: PERMISSIONS[access].signedIn ? [{ bearer: [] }] : [],
    requestParams: { ...partOf('path', params), ...partOf('query', query) },
    parameters: headersOf(described),
    responses: {
      [`${status}` as const]: successOf(described, example),
      ...(isConditional(described) ? { '304': NOT_MODIFIED } : {}),
      ...refusalResponses(refusalsOf(described)),
    },
    ...(hasBody(body)
      ? {
          requestBody: {
            required: once ? true : !isOptional(body),
            content: { 'application/json': { schema: body, ...requestExample(example) } },
          },
        }
      : {}),
  };
}

function successOf(described: Described, example: Example | undefined): ZodOpenApiResponseObject {
  const { answer, answerType } = described;
  const schema = FULL_ANSWERS[routeName(described)] ?? answer;
  const type = answerType ?? 'application/json';
  const content =
    schema === undefined && answerType === undefined
      ? {}
      : {
          content: {
            [type]: { schema: schema ?? z.string(), ...answerExample(described, example) },
          },
        };
  return {
    description: '好了 / Done',
    headers: {
      'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' },
      ...(isCommand(described) || isConditional(described)
        ? { ETag: { $ref: '#/components/headers/ETag' } }
        : {}),
      ...(described.once
        ? { 'Idempotency-Replayed': { $ref: '#/components/headers/Idempotency-Replayed' } }
        : {}),
    },
    ...content,
  };
}

/** Routes that an open page asks every few seconds. */
const isConditional = (described: Described): boolean =>
  ['GET /v1/orders/{id}', 'GET /v1/public/orders/{id}'].includes(routeName(described));

const NOT_MODIFIED = { description: '还是那个版本 / Still that version' };

const headersOf = (described: Described) => [
  ...(described.once ? [{ $ref: '#/components/parameters/Idempotency-Key' }] : []),
  ...(isCommand(described) ? [{ $ref: '#/components/parameters/If-Match' }] : []),
  ...(isConditional(described) ? [{ $ref: '#/components/parameters/If-None-Match' }] : []),
];

const partOf = (where: 'path' | 'query', schema: z.ZodMiniType) =>
  fieldsOf(schema).length > 0 ? { [where]: schema } : {};

const hasBody = (schema: z.ZodMiniType): boolean =>
  schema.def.type !== 'undefined' && schema.def.type !== 'unknown';

const isOptional = (schema: z.ZodMiniType): boolean => schema.safeParse(undefined).success;

const requestExample = (example: Example | undefined) =>
  example?.request === undefined ? {} : { example: example.request };

/** Every command answers the order: one example of it is enough. */
const answerExample = (described: Described, example: Example | undefined) => {
  if (isCommand(described)) return { examples: { order: { $ref: '#/components/examples/Order' } } };
  return example?.answer === undefined ? {} : { example: example.answer };
};
