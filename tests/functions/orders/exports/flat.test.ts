import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';

import { exportedOf, type Exported } from '../../../../domain/exports/exported';
import { EXPORT_FORMATS, EXPORT_TABLES } from '../../../../domain/exports/kinds';
import { streamLines } from '../../../../functions/orders/exports/stream-lines';
import { lineWriter } from '../../../../functions/orders/exports/write-lines';
import { answerByHandler } from '../../../../local/http-adapter';
import { anOrder, now } from '../../../support/orders';

// A hundred thousand lines of a kilobyte through a socket: on a busy machine that may take its time.
jest.setTimeout(240_000);

const ROWS = 100_000;
const BATCH = 50;
const names = { areaOf: (code: string) => code, categoryOf: (code: string) => code };

/** One order again and again, with a title that makes a line of about a kilobyte. */
const exported = exportedOf(
  { order: anOrder({ title: '灯'.repeat(300) }), texts: [], checks: { pieces: {} } },
  { names, now },
);

/** So many orders, and how many of them were asked for. */
function manyOrders(rows = ROWS) {
  const made = { rows: 0 };
  async function* batches(): AsyncGenerator<Exported[]> {
    while (made.rows < rows) {
      made.rows += BATCH;
      yield await Promise.resolve(new Array<Exported>(BATCH).fill(exported));
    }
  }
  return { made, batches: batches() };
}

const ended = () => Promise.resolve();

describe('a file of a hundred thousand lines', () => {
  it('is made only as far as it is taken', async () => {
    const { made, batches } = manyOrders();
    let taken = 0;
    for await (const piece of streamLines(
      batches,
      lineWriter(EXPORT_TABLES.orders, 'jsonl'),
      ended,
    )) {
      taken += piece.split('\n').length - 1;
      expect(made.rows).toBe(taken);
      if (taken >= 1000) break;
    }
    expect(made.rows).toBe(1000);
  });

  it.each(EXPORT_FORMATS)('of %s goes to a slow reader without being held', async (format) => {
    const { made, batches } = manyOrders();
    const stream = streamLines(batches, lineWriter(EXPORT_TABLES.orders, format), ended);
    const server = createServer((request, response) => {
      void answerByHandler(() => Promise.resolve({ statusCode: 200, stream }), request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const answer = await new Promise<IncomingMessage>((resolve) =>
      get({ port: address.port, agent: false }, resolve),
    );
    let lines = 0;
    let furthestAhead = 0;
    for await (const bytes of answer) {
      if (!Buffer.isBuffer(bytes)) throw new Error('no bytes');
      for (const byte of bytes) if (byte === LINE_FEED) lines += 1;
      furthestAhead = Math.max(furthestAhead, made.rows - lines);
      await turns(3);
    }
    expect(lines).toBe(format === 'csv' ? ROWS + 1 : ROWS);
    // What the sockets of a machine hold, and nothing beyond: far from all lines.
    expect(furthestAhead).toBeLessThan(ROWS / 5);
    await new Promise((resolve) => server.close(resolve));
  });

  it('tells how many lines went out where it breaks off', async () => {
    async function* failing(): AsyncGenerator<Exported[]> {
      yield await Promise.resolve([exported, exported]);
      throw new Error('the table is away');
    }
    const told: unknown[] = [];
    const stream = streamLines(
      failing(),
      lineWriter(EXPORT_TABLES.orders, 'csv'),
      (state, rows) => {
        told.push([state, rows]);
        return Promise.resolve();
      },
    );
    const taking = (async () => {
      for await (const piece of stream) expect(piece).not.toBe('');
    })();
    await expect(taking).rejects.toThrow('the table is away');
    expect(told).toEqual([['broken', 2]]);
  });
});

const LINE_FEED = 10;

/** Lets everything else have its turn so often: a reader that is in no hurry. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
}
