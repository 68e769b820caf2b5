import * as z from 'zod/mini';

import { Open311Fault } from '../../../domain/open311/fault';
import { none, route, type Reply, type Route } from '../../platform/http/route';
import { splitFormat, write, writeFault } from './answer';
import { CALLS } from './calls';
import type { Open311Deps } from './deps';
import { discovery } from './discovery';
import { MOST_BODY, readForm, type SentForm } from './read-form';

const anyQuery = z.record(z.string(), z.string());

interface Asked {
  params: { call: string; id?: string | undefined };
  query: Record<string, string>;
  body: Uint8Array | undefined;
  headers: Readonly<Record<string, string | undefined>>;
}

/** Runs a call, in the form that its address ends in. */
async function run(deps: Open311Deps, method: 'GET' | 'POST', asked: Asked): Promise<Reply> {
  const { params, query, headers } = asked;
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
    const sent = method === 'GET' ? { form: new URLSearchParams() } : await formIn(asked);
    const id = params.id === undefined ? undefined : name;
    return write(await call(deps, { id, query, ...sent }), format);
  } catch (error) {
    if (error instanceof Open311Fault) return writeFault(error, format ?? 'xml');
    throw error;
  }
}

/** What the body says, and the fields that a client puts into the address instead. */
async function formIn({ headers, body, query: asked }: Asked): Promise<SentForm> {
  const sent = await readForm(headers['content-type'] ?? '', body);
  for (const [name, value] of Object.entries(asked)) {
    if (!sent.form.has(name)) sent.form.set(name, value);
  }
  return sent;
}

const params = z.strictObject({ call: z.string(), id: z.optional(z.string()) });

const common = { ...none, access: 'anyone' as const, query: anyQuery, params };

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
    body: z.optional(z.instanceof(Uint8Array)),
    bytesBody: MOST_BODY,
    run: (deps: Open311Deps, asked) => run(deps, 'POST', asked),
  }),
];
