import type { DynamoDBRecord } from 'aws-lambda';

import type { Dice } from './dice';
import type { Journal } from './journal';
import type { Process } from './process';
import type { Site } from './site';
import type { Tape } from './tape';

/** What runs without a tap: the reading of the stream, the clock's jobs, the queue of messages. */
export interface Machinery {
  /**
   * What was written since the last time reaches the projections; what they write, the next time. The engine on one machine
   * looks through all that it ever kept of a stream at each reading, so that reading rarely is what makes months possible.
   */
  drain: () => Promise<void>;
  /** The same until nothing more follows. */
  drainAll: () => Promise<void>;
  /** One run of the clock, and what follows from it; without `isDue` only what a run of the clock alone cannot skip. */
  tick: (now: number, isDue: (job: string) => boolean) => Promise<void>;
}

export interface MachineryOptions {
  site: Site;
  tape: Tape;
  dice: Dice;
  journal: Journal;
  /** Is told of every record, once, in the order of the table. */
  onRecord: (record: DynamoDBRecord) => void;
  jobNames: readonly string[];
}

const BATCH = 100;
const TRIES = 20;
const REMEMBERED = 200;

export function createMachinery(options: MachineryOptions): Machinery {
  const { site, tape, dice, journal, onRecord, jobNames } = options;
  let remembered: DynamoDBRecord[] = [];
  let written = -1;

  /** Until all have passed: whatever does not is given again, as the service that reads the stream does. */
  async function handOver(batch: readonly DynamoDBRecord[]): Promise<void> {
    let left = batch;
    for (let tries = 0; left.length > 0; tries += 1) {
      if (tries === TRIES) {
        journal.faults.push(`a record never passed: ${keyOf(left[0])}`);
        left = left.slice(1);
        tries = 0;
      }
      const handed = left;
      const outcome = await site.within('stream', `${handed.length} records`, ({ project }) =>
        project(handed),
      );
      journal.records.handed += handed.length;
      if (tries > 0) journal.records.again += handed.length;
      if (outcome === undefined) continue;
      left = outcome.done === undefined ? [] : from(handed, outcome.done);
    }
  }

  /** As they come, or now and then mixed up, and old ones among them once more. */
  function disturbed(batch: DynamoDBRecord[]): DynamoDBRecord[] {
    const luck = dice.roll();
    if (luck < 0.02) {
      journal.records.shuffled += batch.length;
      return shuffled(batch, dice);
    }
    if (luck > 0.05 || remembered.length === 0) return batch;
    const again = Array.from({ length: 1 + dice.below(10) }, () => dice.pick(remembered));
    journal.records.doubled += again.length;
    return [...batch, ...again];
  }

  async function drain(): Promise<void> {
    if (written === site.writes()) return;
    written = site.writes();
    const records = await tape.take();
    records.forEach(onRecord);
    for (let at = 0; at < records.length; at += BATCH) {
      await handOver(disturbed(records.slice(at, at + BATCH)));
    }
    remembered = [...remembered, ...records].slice(-REMEMBERED);
  }

  return {
    drain,
    drainAll: async () => {
      while (written !== site.writes()) await drain();
    },
    tick: async (now, isDue) => {
      for (const name of jobNames.filter(isDue)) {
        const outcome = await site.within('clock', `job ${name}`, (process) =>
          runJob(process, name),
        );
        if (outcome === undefined) journal.cutRuns.push(now);
        else if (outcome.done !== undefined) journal.faults.push(`job ${name}: ${outcome.done}`);
      }
      if (isDue('queue')) {
        await site.within('queue', 'messages to WeChat', ({ send }) => send());
      }
    },
  };
}

/** What went wrong with a job, where something did. */
async function runJob({ jobs }: Process, name: string): Promise<string | undefined> {
  const job = jobs.find((one) => one.name === name);
  if (job === undefined) throw new RangeError(`no job ${name}`);
  try {
    await job.run();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

const keyOf = (record: DynamoDBRecord | undefined): string =>
  JSON.stringify(record?.dynamodb?.Keys ?? {});

const from = (records: readonly DynamoDBRecord[], sequence: string): DynamoDBRecord[] =>
  records.slice(
    Math.max(
      0,
      records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === sequence),
    ),
  );

function shuffled(records: readonly DynamoDBRecord[], dice: Dice): DynamoDBRecord[] {
  const mixed = [...records];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = dice.below(at + 1);
    const [one, two] = [mixed[at], mixed[other]];
    if (one === undefined || two === undefined) continue;
    mixed[at] = two;
    mixed[other] = one;
  }
  return mixed;
}
