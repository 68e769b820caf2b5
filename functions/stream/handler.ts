import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

import type { Clock } from '../platform/clock';
import { faultOf, type Log } from '../platform/log';
import { mayPass } from '../platform/passing-fault';
import type { Queue } from '../platform/queue/queue';
import { changeOf, type StreamChange } from '../platform/stream';
import type { Key } from '../platform/table/keys';
import { bodyOf, failedOf, whatWas } from './dead-letter';
import { projectInto, type Failure, type Projectors } from './projectors';

export interface StreamDeps {
  projectors: Projectors;
  /** Where letters of what cannot be projected go. */
  failures: Queue;
  /** The time by which the stream stamps its records: the real one. */
  clock: Clock;
  log: Log;
  /** How long one projector may take over one change. */
  patienceMs?: number;
}

/** What may pass is tried for so long; then it is laid aside, so that all that comes after it goes on. */
const TRIED_FOR_MS = 30 * 60_000;

/** So many items of a batch side by side. */
const ITEMS_AT_ONCE = 8;

/**
 * The one reader of the table's stream: hands each change to the parts that project it, those of one item in the stream's
 * order, different items side by side. The first record that fails for a passing reason is reported, so that the batch is
 * given again from there. One that can never pass goes to the dead letters with the reason, and the others go on.
 */
export const createStreamHandler =
  (deps: StreamDeps) =>
  async ({ Records: records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const lines = linesOf(records);
    const failed: number[] = [];
    await Promise.all(
      Array.from({ length: ITEMS_AT_ONCE }, async () => {
        for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
          failed.push(...(await firstFailedOf(deps, line)));
        }
      }),
    );
    const first = records[Math.min(...failed)];
    return {
      batchItemFailures: first === undefined ? [] : [{ itemIdentifier: sequenceOf(first) }],
    };
  };

type Line = { record: DynamoDBRecord; index: number }[];

/** The records of each partition in their order; what lies beside an order belongs to it. */
function linesOf(records: readonly DynamoDBRecord[]): Line[] {
  const lines = new Map<string, Line>();
  for (const [index, record] of records.entries()) {
    const { pk } = keyIn(record);
    const line = lines.get(pk) ?? [];
    line.push({ record, index });
    lines.set(pk, line);
  }
  return [...lines.values()];
}

/** What comes after a record that has to come again waits for it. */
async function firstFailedOf(deps: StreamDeps, line: Line): Promise<number[]> {
  for (const { record, index } of line) {
    if (!(await isDealtWith(deps, record))) return [index];
  }
  return [];
}

const sequenceOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? '';

/** Projected, or laid aside: false where the record is to come again. */
async function isDealtWith(deps: StreamDeps, record: DynamoDBRecord): Promise<boolean> {
  const { change, failures } = await projected(deps, record);
  if (failures.length === 0) return true;
  const age = deps.clock.now() - changedAt(record, deps.clock);
  const comesAgain = age < TRIED_FOR_MS && failures.some(({ error }) => mayPass(error));
  for (const { by, error } of failures) {
    const known = { sequence: sequenceOf(record), by, ...faultOf(error) };
    deps.log.error(comesAgain ? 'projection postponed' : 'projection failed', known);
  }
  return comesAgain ? false : isLaidAside(deps, record, { change, failures });
}

interface Projected {
  change?: StreamChange | undefined;
  failures: Failure[];
}

async function projected(
  { projectors, patienceMs }: StreamDeps,
  record: DynamoDBRecord,
): Promise<Projected> {
  try {
    const change = changeOf(record);
    if (change === undefined) return { failures: [] };
    return { change, failures: await projectInto(projectors, change, patienceMs) };
  } catch (error) {
    return { failures: [{ by: 'record', error }] };
  }
}

/** A letter that cannot be sent holds the record back: nothing is lost silently. */
async function isLaidAside(
  { failures: letters, clock, log }: StreamDeps,
  record: DynamoDBRecord,
  { change, failures }: Projected,
): Promise<boolean> {
  const letter = {
    key: change?.key ?? keyIn(record),
    sequence: sequenceOf(record),
    changedAt: new Date(changedAt(record, clock)).toISOString(),
    failedAt: new Date(clock.now()).toISOString(),
    failed: failedOf(failures),
    ...(change === undefined ? {} : whatWas(change)),
  };
  try {
    await letters.send([{ id: letter.sequence, body: bodyOf(letter) }]);
    return true;
  } catch (error) {
    log.error('dead letter not taken', { sequence: letter.sequence, ...faultOf(error) });
    return false;
  }
}

const keyIn = ({ dynamodb }: DynamoDBRecord): Key => ({
  pk: dynamodb?.Keys?.['pk']?.S ?? '',
  sk: dynamodb?.Keys?.['sk']?.S ?? '',
});

/** When the change was made; Lambda says it in seconds, a stream that is read directly as a time. */
function changedAt({ dynamodb }: DynamoDBRecord, { now }: Clock): number {
  const said: unknown = dynamodb?.ApproximateCreationDateTime;
  const at = typeof said === 'number' ? said * 1000 : Date.parse(String(said));
  return Number.isNaN(at) ? now() : at;
}
