import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

import { pause } from './pause';

export interface PumpOptions {
  client: DynamoDBStreamsClient;
  streamArn: string;
  handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  /** Where reading went on to: after this record the next start goes on. */
  checkpoint: { read: () => string | undefined; write: (sequenceNumber: string) => void };
  /** Runs between batches, for what had to wait. */
  whenIdle?: () => Promise<void>;
}

export interface StreamPump {
  /** Answers when everything written so far has been handed over. */
  drained: () => Promise<void>;
  stop: () => Promise<void>;
}

const IDLE_MS = 60;
const RETRY_MS = 500;
const BATCH = 100;
/** So many empty answers in a row mean that nothing is left: the engine shows a change within a few milliseconds. */
const EMPTY_MEANS_DRAINED = 3;

/** Hands real stream records to the function in the shape that Lambda gives it, in order, again until they pass. */
export function startStreamPump(options: PumpOptions): StreamPump {
  const stopping = new AbortController();
  let emptyAnswers = 0;
  const loop = (async () => {
    let iterator: string | undefined;
    while (!stopping.signal.aborted) {
      try {
        iterator ??= await openIterator(options);
        const { next, records } = await readRecords(options.client, iterator);
        const passed = await handOver(options, records);
        iterator = passed ? next : undefined;
        emptyAnswers = records.length === 0 ? emptyAnswers + 1 : 0;
        if (!passed) await pause(RETRY_MS, stopping.signal);
        else if (records.length === 0) {
          await options.whenIdle?.();
          await pause(IDLE_MS, stopping.signal);
        }
      } catch {
        iterator = undefined;
        await pause(RETRY_MS, stopping.signal);
      }
    }
  })();
  return {
    drained: async () => {
      emptyAnswers = 0;
      while (emptyAnswers < EMPTY_MEANS_DRAINED && !stopping.signal.aborted) {
        await pause(IDLE_MS, stopping.signal);
      }
    },
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}

async function openIterator({
  client,
  streamArn,
  checkpoint,
}: PumpOptions): Promise<string | undefined> {
  const { StreamDescription: stream } = await client.send(
    new DescribeStreamCommand({ StreamArn: streamArn }),
  );
  const shardId = stream?.Shards?.at(-1)?.ShardId;
  const last = checkpoint.read();
  const from = { StreamArn: streamArn, ShardId: shardId };
  const { ShardIterator: iterator } = await client.send(
    new GetShardIteratorCommand(
      last === undefined
        ? { ...from, ShardIteratorType: 'TRIM_HORIZON' }
        : { ...from, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: last },
    ),
  );
  return iterator;
}

async function readRecords(
  client: DynamoDBStreamsClient,
  iterator: string | undefined,
): Promise<{ next: string | undefined; records: _Record[] }> {
  const { NextShardIterator: next, Records: records = [] } = await client.send(
    new GetRecordsCommand({ ShardIterator: iterator, Limit: BATCH }),
  );
  return { next, records };
}

/** False where a record did not pass: reading goes on from that one. */
async function handOver(
  { handler, checkpoint }: PumpOptions,
  records: _Record[],
): Promise<boolean> {
  if (records.length === 0) return true;
  const { batchItemFailures } = await handler({ Records: records.map(lambdaRecord) });
  const failed = batchItemFailures[0]?.itemIdentifier;
  const sequences = records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');
  const passed = failed === undefined ? sequences : sequences.slice(0, sequences.indexOf(failed));
  const last = passed.at(-1);
  if (last !== undefined) checkpoint.write(last);
  return failed === undefined;
}

function lambdaRecord({ eventID, eventName, dynamodb }: _Record): DynamoDBRecord {
  const image = JSON.parse(JSON.stringify(dynamodb));
  return {
    ...(eventID === undefined ? {} : { eventID }),
    ...(eventName === undefined ? {} : { eventName }),
    eventSource: 'aws:dynamodb',
    eventVersion: '1.1',
    dynamodb: image,
  };
}
