import * as z from 'zod/mini';

import type { Permission } from '../../../domain/access/permissions';
import { validate } from './validation';
import type { StoredPerson, StoredSession } from '../stores/people';
import type { Item } from '../table/table';

export const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** Who asks: the person with memberships as they are now, and the sign-in they use. */
export interface Caller {
  person: StoredPerson;
  session: StoredSession;
  /** What was counted of them lately, as it was read with them. */
  counts: readonly Item[];
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

/** What is known before the person is read: the token is good, nothing more. */
export interface Early<Params, Body> {
  params: Params;
  body: Body;
  headers: Readonly<Record<string, string | undefined>>;
  personId: string;
}

export interface Reply {
  status?: number;
  body?: unknown;
  /** In place of a body what is too long to be held at once: read piece by piece, as fast as it is taken. */
  stream?: AsyncIterable<string>;
  headers?: Record<string, string>;
}

/** One row of a part's table of routes. Schemas validate, describe and type it; `access` cannot be left out. */
export interface RouteSpec<
  Deps,
  P extends z.ZodMiniType,
  Q extends z.ZodMiniType,
  B extends z.ZodMiniType,
  Ahead = undefined,
> {
  method: Method;
  /** With parameters in braces: `/v1/orders/{id}`. */
  path: string;
  access: Permission;
  summary: string;
  params: P;
  query: Q;
  body: B;
  answer?: z.ZodMiniType;
  /** The media type of an answer that is no JSON. */
  answerType?: string;
  status?: number;
  /** Needs an `Idempotency-Key`. */
  once?: boolean;
  /** No body counts as an empty object: several commands have nothing to say. */
  bodyOptional?: boolean;
  /** The body is taken as it was sent, not as JSON. */
  textBody?: boolean;
  /** The body is taken as bytes, so many at most. */
  bytesBody?: number;
  limit?: 'signIn' | 'command' | 'read';
  /** Reads that may begin while the person is still being read; never a write. What it throws is left to `run`. */
  ahead?: (deps: Deps, early: Early<z.output<P>, z.output<B>>) => Promise<Ahead>;
  run: (
    deps: Deps,
    asked: Asked<z.output<P>, z.output<Q>, z.output<B>>,
    ahead?: Ahead,
  ) => Promise<Reply>;
}

/** A row whose schemas were applied: what dispatch runs. */
export interface Route<Deps> {
  method: Method;
  path: string;
  access: Permission;
  summary: string;
  params: z.ZodMiniType;
  query: z.ZodMiniType;
  body: z.ZodMiniType;
  answer?: z.ZodMiniType;
  answerType?: string;
  status: number;
  once: boolean;
  textBody: boolean;
  bytesBody?: number;
  limit: 'signIn' | 'command' | 'read';
  /** Begins what may run ahead, and answers what runs once the person is known. */
  begin: (
    deps: Deps,
    early: Early<unknown, unknown> | undefined,
  ) => (asked: Asked<unknown, unknown, unknown>) => Promise<Reply>;
}

/** No parameters, no query, no body: spread first, then say what there is. */
export const none = {
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: z.undefined(),
};

/** Makes a row of the table; the schemas see to it that `run` gets what it is typed for. */
export function route<
  Deps,
  P extends z.ZodMiniType,
  Q extends z.ZodMiniType,
  B extends z.ZodMiniType,
  Ahead = undefined,
>(spec: RouteSpec<Deps, P, Q, B, Ahead>): Route<Deps> {
  const { method, path, access, summary, params, query, answer, answerType, run, ahead } = spec;
  const bodyFrom = (given: unknown): unknown =>
    given ?? (spec.bodyOptional === true ? {} : undefined);
  return {
    method,
    path,
    access,
    summary,
    params,
    query,
    get body() {
      return spec.body;
    },
    ...(answer === undefined ? {} : { answer }),
    ...(answerType === undefined ? {} : { answerType }),
    status: spec.status ?? 200,
    once: spec.once ?? false,
    textBody: spec.textBody ?? false,
    ...(spec.bytesBody === undefined ? {} : { bytesBody: spec.bytesBody }),
    limit: spec.limit ?? (method === 'GET' ? 'read' : 'command'),
    begin: (deps, early) => {
      const begun = begin(spec, deps, early, bodyFrom);
      return async (asked) => {
        const valid = {
          ...asked,
          params: validate(params, asked.params),
          query: validate(query, asked.query),
          body: validate(spec.body, bodyFrom(asked.body)),
        };
        return ahead === undefined ? run(deps, valid) : run(deps, valid, await begun);
      };
    },
  };
}

/** Starts what may run ahead, where the request is well formed; nothing of it is told before its turn. */
function begin<
  Deps,
  P extends z.ZodMiniType,
  Q extends z.ZodMiniType,
  B extends z.ZodMiniType,
  Ahead,
>(
  { params, body, ahead }: RouteSpec<Deps, P, Q, B, Ahead>,
  deps: Deps,
  early: Early<unknown, unknown> | undefined,
  bodyFrom: (given: unknown) => unknown,
): Promise<Ahead | undefined> {
  if (ahead === undefined || early === undefined) return Promise.resolve(undefined);
  const known = {
    params: params.safeParse(early.params),
    body: body.safeParse(bodyFrom(early.body)),
  };
  if (!known.params.success || !known.body.success) return Promise.resolve(undefined);
  const wellFormed = { ...early, params: known.params.data, body: known.body.data };
  return ahead(deps, wellFormed).catch(() => undefined);
}
