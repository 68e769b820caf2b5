import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';

import { order, orderRow } from './answers';
import { withWords } from './captions';
import { routeName, VERBS, type Described } from './described';
import { exampleOf } from './examples';
import { operationOf } from './operation';
import { HEADERS, PARAMETERS, SECURITY_SCHEMES } from './parameters';
import { PROBLEM_SCHEMA, problemExamples, problemResponses } from './problems';
import { refusalsOf } from './refusals';
import { tagOf, TAGS } from './tags';

const DESCRIPTION = `居民点单 → 社区接单 → 社会力量办单 → 居民评单。时间是 UTC,日子是上海的日子,钱是分,坐标是 WGS-84。

Residents place, communities accept, partners fulfil, residents rate. Times are UTC, days are days in Shanghai, money is in fen,
points are WGS-84. Refusals are RFC 9457 problems: the title is ready to show, the code is for programs.`;

/** Of the examples those that some response refers to. */
function onlyUsed<Components extends { examples?: object }>(components: Components): Components {
  const { examples = {}, ...others } = components;
  const text = JSON.stringify(others);
  const used = Object.entries(examples).filter(
    ([name]) => name === ORDER || text.includes(`"#/components/examples/${name}"`),
  );
  return { ...components, examples: Object.fromEntries(used) };
}

/** Every command answers the order: its example stands once. */
const ORDER = 'Order';
const ORDER_EXAMPLE = {
  summary: '一单 / An order',
  value: exampleOf('GET /v1/orders/{id}')?.answer,
};

/** A schema in full, in place of the few members that the tables of routes name. */
function described(schema: z.ZodMiniType, description: string) {
  const { $schema: _, ...full } = z.toJSONSchema(schema);
  return { ...full, description };
}

/** The OpenAPI 3.1 document of a table of routes, from the schemas that validate its requests. */
export function openApiDocument(routes: readonly Described[]) {
  const paths: ZodOpenApiPathsObject = {};
  for (const described of routes) {
    const item = (paths[described.path] ??= {});
    item[VERBS[described.method]] = operationOf(described, exampleOf(routeName(described)));
  }
  const used = new Set(routes.map(({ path }) => tagOf(path)));
  const document = createDocument({
    openapi: '3.1.0',
    info: {
      title: '四单 sidan',
      version: '1',
      description: DESCRIPTION,
      contact: { name: '四单 sidan' },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: '这个地址 / This address' }],
    tags: [...used].map((name) => ({ name, ...(TAGS[name] ? { description: TAGS[name] } : {}) })),
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      responses: problemResponses(routes.map(refusalsOf)),
      examples: { ...problemExamples(), [ORDER]: ORDER_EXAMPLE },
      parameters: PARAMETERS,
      headers: HEADERS,
      securitySchemes: SECURITY_SCHEMES,
    },
  });
  const schemas = {
    ...document.components?.schemas,
    Order: described(order, '一单,按看的人能看到的样子 / An order, cut to what the viewer may see'),
    OrderRow: described(orderRow, '列表里的一单 / An order in a list, without what lies beside it'),
  };
  const components = onlyUsed({ ...document.components, schemas });
  return withWords({ ...document, components }, exampleOf);
}
