import * as z from 'zod/mini';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';

import { PERMISSIONS } from '../../domain/access/permissions';
import { FULL_ANSWERS } from './answers';
import { TEXT_BODIES } from './bodies';
import { fieldsOf, isCommand, routeName, VERBS, type Described } from './described';
import { inEnglish } from './english';
import type { Example } from './examples';
import { ALSO, MORE_TYPES, WITHOUT_BODY } from './more-answers';
import { refusalResponses } from './problems';
import { refusalsOf } from './refusals';
import { tagOf } from './tags';

/** One operation of the document: what it takes, answers and refuses, with an example of each where one is known. */
export function operationOf(
  described: Described,
  example: Example | undefined,
): ZodOpenApiOperationObject {
  const { summary, params, query, method, path } = described;
  const english = inEnglish(routeName(described));
  return {
    operationId: `${VERBS[method]}${path.replace('/v1', '').replace(/[^a-zA-Z]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary,
    description: english === undefined ? summary : `${summary}\n\n${english}`,
    tags: [tagOf(path)],
    security: securityOf(described),
    requestParams: { ...partOf('path', params), ...partOf('query', query) },
    parameters: headersOf(described),
    responses: {
      ...successes(described, example),
      ...WITHOUT_BODY[routeName(described)],
      ...refusalResponses(refusalsOf(described)),
    },
    ...bodyOf(described, example),
  };
}

function successes(described: Described, example: Example | undefined) {
  const statuses = [`${described.status}` as const, ...(ALSO[routeName(described)] ?? [])];
  const answer = successOf(described, example);
  return Object.fromEntries(statuses.map((status) => [status, answer]));
}

function successOf(described: Described, example: Example | undefined): ZodOpenApiResponseObject {
  const { answer, answerType } = described;
  const route = routeName(described);
  const schema = FULL_ANSWERS[route] ?? answer ?? (answerType === undefined ? undefined : TEXT);
  const type = answerType ?? 'application/json';
  const content =
    schema === undefined
      ? {}
      : {
          [type]: { schema, ...answerExample(described, example) },
          ...Object.fromEntries((MORE_TYPES[route] ?? []).map((more) => [more, { schema: TEXT }])),
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
    ...(schema === undefined ? {} : { content }),
  };
}

const TEXT = z.string();

/** Routes that an open page asks every few seconds. */
const isConditional = (described: Described): boolean =>
  '304' in (WITHOUT_BODY[routeName(described)] ?? {});

const headersOf = (described: Described) => [
  ...(described.once ? [{ $ref: '#/components/parameters/Idempotency-Key' }] : []),
  ...(isCommand(described) ? [{ $ref: '#/components/parameters/If-Match' }] : []),
  ...(isConditional(described) ? [{ $ref: '#/components/parameters/If-None-Match' }] : []),
];

/** Applications of the hotline show their key; all others are people, or nobody. */
function securityOf({ access, path }: Described): Record<string, string[]>[] {
  if (PERMISSIONS[access].signedIn) return [{ bearer: [] }];
  return path.startsWith('/v1/hotline/') ? [{ appKey: [] }] : [];
}

/** The body by its media types: what is taken as text has those that are noted of it. */
function bodyOf(described: Described, example: Example | undefined) {
  const { body, textBody } = described;
  if (!hasBody(body)) return {};
  const schemas = textBody
    ? (TEXT_BODIES[routeName(described)] ?? {})
    : { 'application/json': body };
  const content = Object.fromEntries(
    Object.entries(schemas).map(([type, schema]) => [
      type,
      { schema, ...(type === 'application/json' ? requestExample(schema, example) : {}) },
    ]),
  );
  return { requestBody: { required: !isOptional(body) || textBody, content } };
}

const partOf = (where: 'path' | 'query', schema: z.ZodMiniType) =>
  fieldsOf(schema).length > 0 ? { [where]: schema } : {};

const hasBody = (schema: z.ZodMiniType): boolean =>
  schema.def.type !== 'undefined' && schema.def.type !== 'unknown';

const isOptional = (schema: z.ZodMiniType): boolean => schema.safeParse(undefined).success;

/** What was sent once; of what may be left out whole, nothing. */
const requestExample = (body: z.ZodMiniType, example: Example | undefined) => {
  if (example?.request !== undefined) return { example: example.request };
  return body.safeParse({}).success ? { example: {} } : {};
};

/** Every command answers the order: one example of it is enough. */
const answerExample = (described: Described, example: Example | undefined) => {
  if (isCommand(described)) return { examples: { order: { $ref: '#/components/examples/Order' } } };
  return example?.answer === undefined ? {} : { example: example.answer };
};
