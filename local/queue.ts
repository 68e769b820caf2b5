import type { Clock } from '../functions/platform/clock';
import { newId } from '../functions/platform/ids';
import type { Queue, QueueHandler } from '../functions/platform/queue/queue';
import * as keys from '../functions/platform/table/keys';
import type { Item, Table } from '../functions/platform/table/table';

/** A queue that is kept in the table: it survives the process, as one in the cloud does. */
export interface LocalQueue extends Queue {
  /** Hands over what is due; what fails comes again later, and in the end lies among the dead letters. */
  work: (handler: QueueHandler) => Promise<void>;
  dead: () => Promise<{ id: string; body: string }[]>;
}

const MOST_ATTEMPTS = 5;
const PAUSE_MS = 30_000;
const BATCH = 10;

export function createLocalQueue(
  { table, clock }: { table: Table; clock: Clock },
  name: string,
): LocalQueue {
  const deadName = `${name}#dead`;
  const rows = async (of: string): Promise<Item[]> =>
    (await table.query(keys.queuePartition(of), { consistent: true })).items;
  const again = async (row: Item): Promise<void> => {
    const attempt = Number(row['attempt']) + 1;
    if (attempt > MOST_ATTEMPTS) {
      await table.put({ ...row, ...keys.queuedKey(deadName, String(row['sk'])) });
      await table.remove(keys.queuedKey(name, String(row['sk'])));
    } else {
      await table.put({ ...row, attempt, notBefore: clock.now() + PAUSE_MS * attempt });
    }
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
        const { failed } = await handler(
          batch.map(({ sk, body, attempt }) => ({
            id: String(sk),
            body: String(body),
            attempt: Number(attempt),
          })),
        );
        for (const row of batch) {
          if (failed.includes(String(row['sk']))) await again(row);
          else await table.remove(keys.queuedKey(name, String(row['sk'])));
        }
      }
    },
    dead: async () =>
      (await rows(deadName)).map(({ sk, body }) => ({ id: String(sk), body: String(body) })),
  };
}
