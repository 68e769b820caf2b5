import { handOut } from '../../../../functions/platform/files/hand-out';
import { LEAST_PART, type FileStore } from '../../../../functions/platform/files/store';
import type { HttpResult } from '../../../../functions/platform/http/event';
import { silentLog } from '../../../../functions/platform/log';
import { createSettableClock } from '../../../support/api/clock';
import { eventOf } from '../../../support/api/event';

const HEADERS = {
  ...{ 'content-type': 'text/csv', 'content-disposition': 'attachment; filename="a.csv"' },
  ...{
    'x-request-id': 'one',
    'cache-control': 'no-store',
    'access-control-allow-origin': 'https://a',
  },
};
const MEGABYTE = '字'.repeat(350_000);

/** A store that remembers what was laid down, and how much was asked of the stream before each part. */
function aStore() {
  const done: string[] = [];
  const parts: Uint8Array[] = [];
  const files: FileStore = {
    open: (headers) => {
      done.push(`open ${JSON.stringify(headers)}`);
      return Promise.resolve({
        part: (bytes) => {
          parts.push(bytes);
          done.push('part');
          return Promise.resolve();
        },
        finish: () => Promise.resolve('https://bucket/exports/1?signed'),
        abort: () => Promise.resolve(void done.push('abort')),
      });
    },
  };
  return { done, parts, files };
}

/** Hands out these pieces; each takes so long. */
async function given(
  pieces: readonly (string | Error)[],
  { stepMs = 0, result = {} }: { stepMs?: number; result?: HttpResult } = {},
) {
  const clock = createSettableClock();
  const store = aStore();
  let closed = 0;
  async function* stream(): AsyncGenerator<string> {
    try {
      for (const piece of pieces) {
        clock.advance(stepMs);
        if (piece instanceof Error) throw piece;
        yield await Promise.resolve(piece);
      }
    } finally {
      closed += 1;
    }
  }
  const handler = handOut(
    () => Promise.resolve({ statusCode: 200, headers: HEADERS, stream: stream(), ...result }),
    { files: store.files, clock, log: silentLog },
  );
  const answer = await handler(eventOf({ method: 'GET', path: '/v1/exports/orders.csv' }));
  return { answer, ...store, closed: () => closed };
}

describe('a stream that an HTTP API is to take', () => {
  it('is a body where it is short', async () => {
    const { answer, done } = await given(['\uFEFF单号\r\n', '一', '二']);
    expect(answer).toEqual({ statusCode: 200, headers: HEADERS, body: '\uFEFF单号\r\n一二' });
    expect(done).toEqual([]);
  });

  it('is a file in parts of five megabytes where it is long, and the answer leads there', async () => {
    const pieces = Array.from({ length: 13 }, () => MEGABYTE);
    const { answer, done, parts } = await given(pieces);
    expect(answer).toMatchObject({
      statusCode: 303,
      headers: {
        location: 'https://bucket/exports/1?signed',
        'access-control-allow-origin': 'https://a',
      },
    });
    expect(answer).not.toHaveProperty('body');
    expect(answer).not.toHaveProperty('stream');
    expect(answer.headers).not.toHaveProperty('content-disposition');
    const { 'content-type': type, 'content-disposition': name } = HEADERS;
    expect(done[0]).toBe(
      `open ${JSON.stringify({ 'content-type': type, 'content-disposition': name })}`,
    );
    const sizes = parts.map(({ length }) => length);
    expect(sizes.slice(0, -1).filter((size) => size < LEAST_PART)).toEqual([]);
    expect(Math.max(...sizes)).toBeLessThan(LEAST_PART + 2_000_000);
    expect(Buffer.concat(parts).toString()).toBe(pieces.join(''));
  });

  it('is a file of one part where it is too long for an answer and too short for two', async () => {
    const { answer, parts } = await given([MEGABYTE, MEGABYTE, MEGABYTE, MEGABYTE]);
    expect(answer.statusCode).toBe(303);
    expect(parts).toHaveLength(1);
  });

  it('is given up where it takes too long: nothing is left of it, and a shorter period is asked for', async () => {
    const pieces = Array.from({ length: 40 }, () => MEGABYTE);
    const { answer, done, closed } = await given(pieces, { stepMs: 1500 });
    expect(answer.statusCode).toBe(422);
    expect(JSON.parse(answer.body ?? '')).toMatchObject({
      code: 'export_too_long',
      title: '这么长的时间一次导不完,把时间改短一点再导',
    });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'access-control-allow-origin': 'https://a',
    });
    expect(done.at(-1)).toBe('abort');
    expect(closed()).toBe(1);
  });

  it('is refused as any other request where its source fails', async () => {
    const { answer, done } = await given([
      ...Array.from({ length: 7 }, () => MEGABYTE),
      new Error('away'),
    ]);
    expect(answer.statusCode).toBe(503);
    expect(answer.body).not.toContain('away');
    expect(done.at(-1)).toBe('abort');
  });

  it('is left alone where there is none', async () => {
    const handler = handOut(() => Promise.resolve({ statusCode: 403, body: '{}' }), {
      ...{ files: aStore().files, clock: createSettableClock(), log: silentLog },
    });
    const event = eventOf({ method: 'GET', path: '/v1/exports' });
    expect(await handler(event)).toEqual({ statusCode: 403, body: '{}' });
  });
});
