import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';

/** The table's own stream, read from its beginning; only what was written since it was read last. */
export interface Tape {
  take: () => Promise<DynamoDBRecord[]>;
  close: () => void;
}

const MOST = 1000;

export function openTape(endpoint: string, streamArn: string): Tape {
  const client = new DynamoDBStreamsClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  let iterator: string | undefined;

  async function openIterator(): Promise<string | undefined> {
    const { StreamDescription: stream } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn }),
    );
    const { ShardIterator: first } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: stream?.Shards?.at(-1)?.ShardId,
        ShardIteratorType: 'TRIM_HORIZON',
      }),
    );
    return first;
  }

  return {
    take: async () => {
      iterator ??= await openIterator();
      const taken: DynamoDBRecord[] = [];
      for (;;) {
        const { NextShardIterator: next, Records: records = [] } = await client.send(
          new GetRecordsCommand({ ShardIterator: iterator, Limit: MOST }),
        );
        iterator = next;
        const wire: DynamoDBRecord[] = JSON.parse(JSON.stringify(records));
        taken.push(...wire);
        if (records.length < MOST) return taken;
      }
    },
    close: () => client.destroy(),
  };
}
