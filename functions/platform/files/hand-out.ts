import { DomainError } from '../../../domain/errors';
import type { Clock } from '../clock';
import type { Handler } from '../http/dispatch';
import { resultOf, type HttpResult } from '../http/event';
import { problemReply } from '../http/problem';
import { faultOf, type Log } from '../log';
import { untilOver } from '../time-budget';
import { LEAST_PART, type FileStore, type OpenFile } from './store';

interface Ground {
  files: FileStore;
  clock: Clock;
  log: Log;
}

/** A function answers with six megabytes at most, in JSON, in which quotes and line breaks take twice their room. */
const MOST_AT_ONCE = 3 * 1024 * 1024;
/** A function that is asked by an HTTP API has 29 seconds; what is left is for the last part and for the answer. */
const BUDGET_MS = 22_000;

/**
 * For functions that answer with streams, which an HTTP API does not take: a short one is answered as a body; of a long
 * one a file is laid down part by part, and the answer leads there (303). What takes too long is given up, with 422.
 */
export const handOut =
  (handler: Handler, ground: Ground): Handler =>
  async (event) => {
    const isOver = untilOver(ground.clock, BUDGET_MS);
    const { stream, ...result } = await handler(event);
    if (stream === undefined) return result;
    const requestId = String(result.headers?.['x-request-id'] ?? '');
    try {
      return await taken(stream, result, { ...ground, isOver });
    } catch (error) {
      const isRefusal = error instanceof DomainError;
      if (!isRefusal) ground.log.error('file failed', { requestId, ...faultOf(error) });
      const refusal = isRefusal ? error : new DomainError('store_unavailable');
      const problem = resultOf(problemReply(refusal), requestId);
      return { ...problem, headers: { ...crossOriginIn(result), ...problem.headers } };
    }
  };

type Bounds = Ground & { isOver: () => boolean };

async function taken(
  stream: AsyncIterable<string>,
  result: HttpResult,
  { files, isOver }: Bounds,
): Promise<HttpResult> {
  let held: Buffer[] = [];
  let bytes = 0;
  let file: OpenFile | undefined;
  try {
    for await (const piece of stream) {
      if (isOver()) throw new DomainError('export_too_long');
      const more = Buffer.from(piece);
      held.push(more);
      bytes += more.length;
      if (bytes < LEAST_PART) continue;
      file ??= await files.open(headersFor(result));
      await file.part(Buffer.concat(held));
      [held, bytes] = [[], 0];
    }
    const rest = Buffer.concat(held);
    if (file === undefined && bytes <= MOST_AT_ONCE) return { ...result, body: rest.toString() };
    file ??= await files.open(headersFor(result));
    if (bytes > 0) await file.part(rest);
    return seeOther(result, await file.finish());
  } catch (error) {
    await file?.abort();
    throw error;
  }
}

const FOR_THE_FILE = new Set(['content-type', 'content-disposition']);

const headersFor = ({ headers = {} }: HttpResult): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => FOR_THE_FILE.has(name))
      .map(([name, value]) => [name, String(value)]),
  );

const seeOther = ({ headers = {}, ...result }: HttpResult, location: string): HttpResult => ({
  ...result,
  statusCode: 303,
  headers: {
    ...Object.fromEntries(Object.entries(headers).filter(([name]) => !FOR_THE_FILE.has(name))),
    location,
  },
});

const crossOriginIn = ({ headers = {} }: HttpResult): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name === 'vary' || name.startsWith('access-control-'))
      .map(([name, value]) => [name, String(value)]),
  );
