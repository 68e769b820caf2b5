import findMyWay from 'find-my-way';

import type { Handler } from '../../../functions/platform/http/dispatch';
import type { HttpEvent, HttpResult } from '../../../functions/platform/http/event';
import { witnessed } from '../../support/answers/witnessed';
import { FunctionError } from '../../support/lambda/runtime-api';

type Invoke = (functionName: string, event: HttpEvent) => Promise<HttpResult>;

/** What an HTTP API answers itself where a function has failed. */
const FAILED = {
  statusCode: 500,
  headers: { 'content-type': 'application/json' },
  body: '{"message":"Internal Server Error"}',
};

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'] as const;
const isMethod = (method: string): method is (typeof METHODS)[number] =>
  METHODS.some((known) => known === method);

/** `{id}` of an HTTP API's path, as the router writes it; `{proxy+}` at its end is whatever follows. */
const asPattern = (path: string): string =>
  path.replace(/\{\w+\+\}$/, '*').replace(/\{(\w+)\}/g, ':$1');

/** The HTTP API of a template: finds the function of a route and hands it the event in the form 2.0. */
export function createGateway(routes: ReadonlyMap<string, string>, invoke: Invoke): Handler {
  const router = findMyWay();
  for (const routeKey of routes.keys()) {
    const [method = '', path] = routeKey.split(' ');
    if (path === undefined) continue;
    const methods = method === 'ANY' ? METHODS : [method].filter(isMethod);
    for (const one of methods) router.on(one, asPattern(path), () => undefined, { routeKey });
  }
  return async (event) => {
    const { method, path } = event.requestContext.http;
    const found = isMethod(method) ? router.find(method, path) : null;
    const routeKey = String(found?.store?.routeKey ?? '$default');
    const parameters = found?.params ?? {};
    const asked: HttpEvent = {
      ...event,
      routeKey,
      requestContext: { ...event.requestContext, routeKey },
      ...(Object.keys(parameters).length === 0 ? {} : { pathParameters: { ...parameters } }),
    };
    try {
      return await witnessed((one) => invoke(routes.get(routeKey) ?? '', one))(asked);
    } catch (error) {
      if (error instanceof FunctionError) return FAILED;
      throw error;
    }
  };
}
