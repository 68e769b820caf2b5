import type * as z from 'zod/mini';

import { commandInputs, type PersonCommand } from '../../domain/order/inputs';
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

const COMMAND = /^POST \/v1\/orders\/\{id\}\/([a-z-]+)$/;

/** The command of the loop that a route is (`POST /v1/orders/{id}/claim`); undefined where it is none. */
export function commandOf(route: string): PersonCommand | undefined {
  const [, name = ''] = COMMAND.exec(route) ?? [];
  return COMMANDS.find((command) => command === name);
}

const COMMANDS = Object.keys(commandInputs).filter(
  (name): name is PersonCommand => name in commandInputs,
);

/** Whether a row is a command of the loop. */
export const isCommand = (described: Pick<Described, 'method' | 'path'>): boolean =>
  commandOf(routeName(described)) !== undefined;

export const isShape = (schema: z.ZodMiniType): schema is z.ZodMiniObject =>
  schema.def.type === 'object';

/** The names of the fields of a schema of an object; none of any other. */
export const fieldsOf = (schema: z.ZodMiniType): string[] =>
  isShape(schema) ? Object.keys(schema.def.shape) : [];
