import type { Clock } from '../functions/platform/clock';
import { newId } from '../functions/platform/ids';
import type { Log } from '../functions/platform/log';
import { handOver } from '../functions/platform/queue/hand-over';
import type { QueueHandler, ReceivedMessage, Shelf } from '../functions/platform/queue/queue';
import * as keys from '../functions/platform/table/keys';
import type { Item, Table } from '../functions/platform/table/table';

/** A queue that is kept in the table: it survives the process, as one in the cloud does. */
export interface LocalQueue extends Shelf {
  /**
   * Hands over what is due; what fails, or was in hand when the process was killed, comes again later, and in the end
   * lies among the dead letters.
   */
  work: (handler: QueueHandler) => Promise<void>;
  dead: () => Promise<{ id: string; body: string }[]>;
}

/** Where the stream leaves what it could not project. */
export const STREAM_FAILURES = 'stream-failures';

const MOST_ATTEMPTS = 5;
const PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** With the pauses between them half a day: longer than WeChat was ever away. */
const OUTGOING_ATTEMPTS = 63;
const BATCH = 10;

/** The queue of this name. Two that work it off at once hand over each message once. */
export function createLocalQueue(
  { table, clock, log }: { table: Table; clock: Clock; log: Log },
  name: string,
  { mostAttempts = MOST_ATTEMPTS }: { mostAttempts?: number } = {},
): LocalQueue {
  const deadName = `${name}#dead`;
  const rows = async (of: string): Promise<Item[]> =>
    (await table.query(keys.queuePartition(of), { consistent: true })).items;
  const remove = (id: string): Promise<void> => table.remove(keys.queuedKey(name, id));
  const bury = async (row: Item): Promise<void> => {
    const id = String(row['sk']);
    await table.transact((TableName) => [
      { Put: { TableName, Item: { ...row, ...keys.queuedKey(deadName, id) } } },
      { Delete: { TableName, Key: keys.queuedKey(name, id) } },
    ]);
  };
  /** Counted before it is handed over: a message that ends the process every time is dead some day too. */
  const take = async (row: Item): Promise<ReceivedMessage[]> => {
    const attempt = Number(row['attempt']);
    if (attempt > mostAttempts) {
      await bury(row);
      return [];
    }
    const isMine = await table.update(keys.queuedKey(name, String(row['sk'])), {
      UpdateExpression: 'SET #attempt = :next, #notBefore = :later',
      ConditionExpression: '#attempt = :attempt',
      ExpressionAttributeNames: { '#attempt': 'attempt', '#notBefore': 'notBefore' },
      ExpressionAttributeValues: {
        ':attempt': attempt,
        ':next': attempt + 1,
        ':later': clock.now() + Math.min(PAUSE_MS * attempt, LONGEST_PAUSE_MS),
      },
    });
    return isMine ? [messageOf(row)] : [];
  };
  return {
    send: async (messages) => {
      const now = clock.now();
      for (const { body, delaySeconds = 0 } of messages) {
        const notBefore = now + delaySeconds * 1000;
        await table.put({ ...keys.queuedKey(name, newId(now)), body, attempt: 1, notBefore });
      }
    },
    work: async (handler) => {
      const now = clock.now();
      const due = (await rows(name)).filter(({ notBefore }) => Number(notBefore) <= now);
      for (let from = 0; from < due.length; from += BATCH) {
        const batch = due.slice(from, from + BATCH);
        const taken = (await Promise.all(batch.map(take))).flat();
        if (taken.length === 0) continue;
        const failed = new Set(await handOver(handler, taken, log));
        for (const { id, attempt } of taken) {
          const row = batch.find(({ sk }) => sk === id);
          if (!failed.has(id)) await remove(id);
          else if (attempt >= mostAttempts && row !== undefined) await bury(row);
        }
      }
    },
    lookThrough: async (look) => {
      for (const row of await rows(name)) {
        const looked = await look(messageOf(row));
        if (looked === 'goes') await remove(String(row['sk']));
        else if (looked !== 'stays') await table.put({ ...row, body: looked.body });
      }
    },
    dead: async () =>
      (await rows(deadName)).map(({ sk, body }) => ({ id: String(sk), body: String(body) })),
  };
}

/** Messages on their way to WeChat: they wait for half a day before they lie among the dead letters. */
export const createOutgoingQueue = (ground: Parameters<typeof createLocalQueue>[0]): LocalQueue =>
  createLocalQueue(ground, 'outgoing', { mostAttempts: OUTGOING_ATTEMPTS });

const messageOf = ({ sk, body, attempt }: Item): ReceivedMessage => ({
  id: String(sk),
  body: String(body),
  attempt: Number(attempt),
});
