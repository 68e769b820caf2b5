import type * as z from 'zod/mini';

import type { Method, Route } from '../platform/http/route';

/** What of a row of a table of routes can be described. */
export type Described = Omit<Route<never>, 'begin'>;

export const VERBS: Readonly<Record<Method, 'get' | 'post' | 'patch' | 'delete'>> = {
  GET: 'get',
  POST: 'post',
  PATCH: 'patch',
  DELETE: 'delete',
};

/** The name of a route in the lists of this folder: `GET /v1/me`. */
export const routeName = ({ method, path }: Pick<Described, 'method' | 'path'>): string =>
  `${method} ${path}`;

const COMMAND_PATH = '/v1/orders/{id}/';

/** Whether a row is a command of the loop. */
export const isCommand = ({ path, once }: Pick<Described, 'path' | 'once'>): boolean =>
  once && path.startsWith(COMMAND_PATH);

export const isShape = (schema: z.ZodMiniType): schema is z.ZodMiniObject =>
  schema.def.type === 'object';

/** The names of the fields of a schema of an object; none of any other. */
export const fieldsOf = (schema: z.ZodMiniType): string[] =>
  isShape(schema) ? Object.keys(schema.def.shape) : [];
