import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { setTimeout as wait } from 'node:timers/promises';

import { TRIES, TRY_MS } from './patience';

/** The versions of an item before and after each change, as the stream tells them. */
export async function changesOf(
  streams: DynamoDBStreamsClient,
  arn: string,
  pk: string,
): Promise<(string | null)[][]> {
  const changes: (string | null)[][] = [];
  for (let tries = 0; tries < TRIES && changes.length < 3; tries += 1) {
    changes.splice(0);
    const { StreamDescription: stream } = await streams.send(
      new DescribeStreamCommand({ StreamArn: arn }),
    );
    for (const { ShardId: shard } of stream?.Shards ?? []) {
      let { ShardIterator: iterator } = await streams.send(
        new GetShardIteratorCommand({
          StreamArn: arn,
          ShardId: shard,
          ShardIteratorType: 'TRIM_HORIZON',
        }),
      );
      for (let pages = 0; iterator !== undefined && pages < TRIES; pages += 1) {
        const { Records: records = [], NextShardIterator: next } = await streams.send(
          new GetRecordsCommand({ ShardIterator: iterator }),
        );
        if (records.length === 0) break;
        for (const { dynamodb } of records) {
          if (dynamodb?.Keys?.pk?.S !== pk) continue;
          const { OldImage: before, NewImage: after } = dynamodb;
          changes.push([before?.version?.N ?? null, after?.version?.N ?? null]);
        }
        iterator = next;
      }
    }
    if (changes.length < 3) await wait(TRY_MS);
  }
  return changes;
}
