import * as z from 'zod';

import type { Permission } from '../../../domain/access/permissions';
import { validate } from './validation';
import type { StoredPerson, StoredSession } from '../stores/people';

export const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** Who asks: the person with memberships as they are now, and the sign-in they use. */
export interface Caller {
  person: StoredPerson;
  session: StoredSession;
}

/** A request after all checks that the route's schemas make. */
export interface Asked<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  caller?: Caller;
  headers: Readonly<Record<string, string | undefined>>;
  /** The address that asked, for limits. */
  ip: string;
  requestId: string;
}

export interface Reply {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** One row of a part's table of routes. Schemas validate, describe and type it; `access` cannot be left out. */
export interface RouteSpec<Deps, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  method: Method;
  /** With parameters in braces: `/v1/orders/{id}`. */
  path: string;
  access: Permission;
  summary: string;
  params: P;
  query: Q;
  body: B;
  answer?: z.ZodType;
  status?: number;
  /** Needs an `Idempotency-Key`. */
  once?: boolean;
  /** No body counts as an empty object: several commands have nothing to say. */
  bodyOptional?: boolean;
  limit?: 'signIn' | 'command' | 'read';
  run: (deps: Deps, asked: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Reply>;
}

/** A row whose schemas were applied: what dispatch runs. */
export interface Route<Deps> {
  method: Method;
  path: string;
  access: Permission;
  summary: string;
  params: z.ZodType;
  query: z.ZodType;
  body: z.ZodType;
  answer?: z.ZodType;
  status: number;
  once: boolean;
  limit: 'signIn' | 'command' | 'read';
  run: (deps: Deps, asked: Asked<unknown, unknown, unknown>) => Promise<Reply>;
}

/** No parameters, no query, no body: spread first, then say what there is. */
export const none = {
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: z.undefined(),
};

/** Makes a row of the table; the schemas see to it that `run` gets what it is typed for. */
export function route<Deps, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  spec: RouteSpec<Deps, P, Q, B>,
): Route<Deps> {
  const { status = 200, once = false, bodyOptional = false, run, params, query, body } = spec;
  return {
    ...spec,
    status,
    once,
    limit: spec.limit ?? (spec.method === 'GET' ? 'read' : 'command'),
    run: (deps, asked) =>
      run(deps, {
        ...asked,
        params: validate(params, asked.params),
        query: validate(query, asked.query),
        body: validate(body, asked.body ?? (bodyOptional ? {} : undefined)),
      }),
  };
}
