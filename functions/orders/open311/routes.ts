import * as z from 'zod/mini';

import { Open311Fault } from '../../../domain/open311/fault';
import { none, route, type Reply, type Route } from '../../platform/http/route';
import { splitFormat, write, writeFault } from './answer';
import { CALLS } from './calls';
import type { Open311Deps } from './deps';
import { discovery } from './discovery';

const query = z.record(z.string(), z.string());
const FORM = 'application/x-www-form-urlencoded';

interface Asked {
  params: { call: string; id?: string | undefined };
  query: Record<string, string>;
  body: string | undefined;
  headers: Readonly<Record<string, string | undefined>>;
}

/** Runs a call, in the form that its address ends in. */
async function run(
  deps: Open311Deps,
  method: 'GET' | 'POST',
  { params, query: asked, body, headers }: Asked,
): Promise<Reply> {
  const { name, format } = splitFormat(params.id ?? params.call);
  if (params.id === undefined && method === 'GET' && name === 'discovery') {
    return discovery(deps, { params, headers });
  }
  try {
    const call =
      CALLS[params.id === undefined ? `${method} ${name}` : `${method} ${params.call}/{id}`];
    if (format === undefined || call === undefined) {
      throw new Open311Fault(404, 'no such address; it ends in .xml or .json');
    }
    const form = method === 'GET' ? new URLSearchParams() : formIn(headers, body, asked);
    const id = params.id === undefined ? undefined : name;
    return write(await call(deps, { id, query: asked, form }), format);
  } catch (error) {
    if (error instanceof Open311Fault) return writeFault(error, format ?? 'xml');
    throw error;
  }
}

/** The fields of the body, and those that a client puts into the address instead. */
function formIn(
  headers: Asked['headers'],
  body: string | undefined,
  asked: Asked['query'],
): URLSearchParams {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  const isForm = type.trim().toLowerCase() === FORM;
  if (!isForm && (body ?? '') !== '') throw new Open311Fault(400, `the body is ${FORM}`);
  const form = new URLSearchParams(body ?? '');
  for (const [name, value] of Object.entries(asked)) if (!form.has(name)) form.set(name, value);
  return form;
}

const params = z.strictObject({ call: z.string(), id: z.optional(z.string()) });

const common = { ...none, access: 'anyone' as const, query, params };

/** Open311 GeoReport v2 (`/open311/v2`), and where it is found. */
export const open311Routes: readonly Route<Open311Deps>[] = [
  route({
    ...common,
    method: 'GET',
    path: '/open311/{call}',
    summary: 'Open311:在哪里',
    run: (deps: Open311Deps, asked) => Promise.resolve(discovery(deps, asked)),
  }),
  ...(['/open311/v2/{call}', '/open311/v2/{call}/{id}'] as const).map((path) =>
    route({
      ...common,
      method: 'GET',
      path,
      summary: 'Open311:查',
      run: (deps: Open311Deps, asked) => run(deps, 'GET', { ...asked, body: undefined }),
    }),
  ),
  route({
    ...common,
    method: 'POST',
    path: '/open311/v2/{call}',
    summary: 'Open311:报',
    body: z.optional(z.string()),
    textBody: true,
    run: (deps: Open311Deps, asked) => run(deps, 'POST', asked),
  }),
];
