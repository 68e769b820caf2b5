import { randomUUID } from 'node:crypto';
import findMyWay from 'find-my-way';

import { PERMISSIONS } from '../../../domain/access/permissions';
import { DomainError } from '../../../domain/errors';
import { authenticate, readToken, type AuthDeps } from '../auth/authenticate';
import type { Limits } from '../limits';
import { faultOf, type Log } from '../log';
import { crossOriginHeaders, preflightHeaders } from './cross-origin';
import {
  bodyOf,
  bytesOf,
  headersOf,
  resultOf,
  textOf,
  type HttpEvent,
  type HttpResult,
} from './event';
import { problemReply } from './problem';
import { METHODS, type Caller, type Method, type Reply, type Route } from './route';

export interface HttpDeps extends AuthDeps {
  limits: Limits;
  log: Log;
  /** The one other origin whose pages may ask; none unless it is set. */
  webOrigin?: string;
}

export type Handler = (event: HttpEvent) => Promise<HttpResult>;

const KEY = /^[\x21-\x7e]{8,64}$/;

/**
 * Answers HTTP API events from a table of routes, the same in the cloud and on one machine. Checks come in
 * the order that clients rely on: 401, unknown route 404, body 400, then the route's own. `refuse` puts what is refused into
 * the words of another standard. Never throws.
 */
export function createHandler<Deps extends HttpDeps>(
  routes: readonly Route<Deps>[],
  deps: Deps,
  { refuse = problemReply }: { refuse?: (error: DomainError, event: HttpEvent) => Reply } = {},
): Handler {
  const router = routerOf(routes);
  return async (event) => {
    const began = deps.clock.now();
    const requestId = requestIdOf(event);
    const found = router(event);
    const reply = await answer(found, deps, event, requestId).catch((error: unknown) => {
      if (error instanceof DomainError) return refuse(error, event);
      deps.log.error('request failed', { requestId, ...faultOf(error) });
      return refuse(new DomainError('store_unavailable'), event);
    });
    const { method } = event.requestContext.http;
    deps.log.info('request', {
      requestId,
      method: METHODS.find((known) => known === method) ?? 'other',
      route: found?.route.path ?? 'none',
      status: reply.status ?? 200,
      ms: deps.clock.now() - began,
    });
    const cross = crossOriginHeaders(deps.webOrigin, headersOf(event));
    return resultOf({ ...reply, headers: { ...cross, ...reply.headers } }, requestId);
  };
}

interface Found<Deps> {
  route: Route<Deps>;
  params: unknown;
}
type Router<Deps> = (event: HttpEvent) => Found<Deps> | undefined;

/**
 * An HTTP API has found the route already and says which; where it has not, as on one machine, a tree of paths finds it,
 * planted for a method when that is first asked for.
 */
function routerOf<Deps>(routes: readonly Route<Deps>[]): Router<Deps> {
  const byKey = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
  const trees = new Map<Method, (path: string) => Found<Deps> | undefined>();
  const treeOf = (method: Method): ((path: string) => Found<Deps> | undefined) => {
    const tree = trees.get(method) ?? treeFor(method, routes);
    trees.set(method, tree);
    return tree;
  };
  return ({ rawPath, routeKey, pathParameters = {}, requestContext: { http } }) => {
    const given = byKey.get(routeKey);
    if (given !== undefined) return { route: given, params: pathParameters };
    const method = METHODS.find((known) => known === http.method);
    return method === undefined ? undefined : treeOf(method)(rawPath === '' ? http.path : rawPath);
  };
}

function treeFor<Deps>(
  method: Method,
  routes: readonly Route<Deps>[],
): (path: string) => Found<Deps> | undefined {
  const router = findMyWay({ ignoreTrailingSlash: false, maxParamLength: 200 });
  const byPath = new Map<string, Route<Deps>>();
  for (const route of routes.filter((one) => one.method === method)) {
    byPath.set(route.path, route);
    router.on(method, route.path.replace(/\{(\w+)\}/g, ':$1'), () => undefined, route.path);
  }
  return (path) => {
    const found = router.find(method, path);
    const route = found === null ? undefined : byPath.get(String(found.store));
    return route === undefined || found === null ? undefined : { route, params: found.params };
  };
}

async function answer<Deps extends HttpDeps>(
  found: Found<Deps> | undefined,
  deps: Deps,
  event: HttpEvent,
  requestId: string,
): Promise<Reply> {
  const { method, sourceIp: ip } = event.requestContext.http;
  const headers = headersOf(event);
  if (method === 'OPTIONS') return preflight(deps, headers);
  const needsPerson = found === undefined || PERMISSIONS[found.route.access].signedIn;
  const claims = needsPerson ? await readToken(deps, headers['authorization']) : undefined;
  const params = { ...asRecord(found?.params) };
  const body = parsed(event, readerFor(found?.route));
  const early =
    claims === undefined || 'refusal' in body
      ? undefined
      : { params, headers, body: body.value, personId: claims.personId };
  const proceed = found?.route.begin(deps, early);
  const caller = claims === undefined ? undefined : await authenticate(deps, claims);
  if (found === undefined || proceed === undefined) throw new DomainError('route_not_found');
  const { route } = found;
  await deps.limits.count(route.limit, caller ?? { ip });
  if ('refusal' in body) throw body.refusal;
  if (route.once && !KEY.test(headers['idempotency-key'] ?? '')) {
    throw new DomainError('idempotency_key_required');
  }
  const reply = await proceed({
    params,
    query: { ...event.queryStringParameters },
    body: body.value,
    ...callerPart(caller),
    headers,
    ip,
    requestId,
  });
  return { ...reply, status: reply.status ?? route.status };
}

/** A browser asks for another origin whether it may ask: only the one that is set. It is never signed in. */
function preflight({ webOrigin }: HttpDeps, given: ReturnType<typeof headersOf>): Reply {
  const headers = preflightHeaders(webOrigin, given);
  if (headers === undefined) throw new DomainError('route_not_found');
  return { status: 204, headers };
}

/** How the route takes its body: as JSON unless it says otherwise. */
function readerFor<Deps>(route: Route<Deps> | undefined): (event: HttpEvent) => unknown {
  const { bytesBody } = route ?? {};
  if (bytesBody !== undefined) return (event) => bytesOf(event, bytesBody);
  return route?.textBody === true ? textOf : bodyOf;
}

/** The body, or why it is none: that is told only once it is known who asks. */
function parsed(
  event: HttpEvent,
  read: (event: HttpEvent) => unknown,
): { value: unknown } | { refusal: DomainError } {
  try {
    return { value: read(event) };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error };
    throw error;
  }
}

const callerPart = (caller: Caller | undefined): { caller?: Caller } =>
  caller === undefined ? {} : { caller };

const asRecord = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : {};

const SAFE_ID = /^[\w.-]{1,64}$/;

const requestIdOf = (event: HttpEvent): string => {
  const given = headersOf(event)['x-request-id'];
  return given !== undefined && SAFE_ID.test(given) ? given : randomUUID();
};
