import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { SQSBatchResponse } from 'aws-lambda';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

import { systemClock } from '../../../functions/platform/clock';
import type { Handler } from '../../../functions/platform/http/dispatch';
import type { HttpResult } from '../../../functions/platform/http/event';
import { noLimits } from '../../../functions/platform/limits';
import { silentLog } from '../../../functions/platform/log';
import { createPlatform } from '../../../functions/platform/wiring';
import { getUser } from '../../../local/demo/people';
import { createEmbeddedClient } from '../../../local/engine';
import { answerByHandler } from '../../../local/http-adapter';
import { ensureKeyTable, ensureTable } from '../../../local/local-table';
import { startStreamPump } from '../../../local/stream-pump';
import { startWechatStandIn } from '../../../local/wechat/server';
import { createClient, type Client } from '../../support/api/client';
import { addSignedIn, type Newcomer, settle } from '../../support/api/people';
import type { RunningFunction } from '../../support/lambda/function';
import { closeHere, listenHere } from '../../support/loopback';
import { askedOfObject, askedOfQueue, askedOfStream } from '../iam/asked';
import type { Packaged } from '../packaged';
import { ACCOUNT, APP, PUSH, SECRET } from './deployment';
import { headersOf, inBatches, objectCreated, scheduled, type StreamMapping } from './events';
import { type Faults, plain, startFunctions } from './functions';
import { callerIn } from './gate';
import { createGateway } from './gateway';
import { MASTER_KEY, openGuarded } from './guarded';
import type { Redrive } from './queues';
import type { Bucket, Mapping, Queue, Rule, Way } from './template';

const ROUNDS = 200;

export type Cloud = Awaited<ReturnType<typeof raiseCloud>>;

/**
 * What the template would stand up, on this machine: every function from its zip behind the Runtime API, the routes, mappings,
 * schedules and notifications of the template between them, and stand-ins for the store, queues, bucket, key service and WeChat,
 * each of which lets a function do what its role allows and nothing else. Areas, partners and people of the demonstration are
 * there, without an order.
 */
export async function raiseCloud(packaged: Packaged, faults: Faults = {}) {
  const tableName = `cloud-${randomUUID()}`;
  const keyTableName = `${tableName}-keys`;
  const guarded = await openGuarded(packaged, { table: tableName, keyTable: keyTableName });
  const { engine, queues, s3, roles } = guarded;
  const client = createEmbeddedClient(engine.endpoint);
  const streamArn = await ensureTable(client, tableName);
  await ensureKeyTable(client, keyTableName);
  let ahead = 0;
  const clock = { now: () => systemClock.now() + ahead };
  const queueTemplates = packaged.resources<Queue>('AWS::SQS::Queue');
  const front = createServer();
  const url = await listenHere(front);
  const wechat = await startWechatStandIn({
    ...{ ...APP, ...PUSH, clock },
    pushUrl: `${url}/v1/wechat/push`,
  });
  const platform = createPlatform({
    ...{ client, tableName, keyTableName, secret: SECRET, clock },
    masterKey: () => Promise.resolve(MASTER_KEY),
    limits: noLimits,
    log: silentLog,
  });
  await settle(platform);
  const functions = await startFunctions(packaged, {
    ...{ ...guarded, ...faults, ahead: () => ahead },
    here: { ...guarded.here, WECHAT_API_BASE: wechat.url },
  });

  const ways = Object.values(packaged.resources<Way>('AWS::ApiGatewayV2::Route')).map(
    ({ Properties: { RouteKey: key, Target: target } }) =>
      [key, plain(target['Fn::Join'][1][1].Ref)] as const,
  );
  const gateway: Handler = createGateway(new Map(ways), (name, event) =>
    functions.of(name).invoke<HttpResult>(event),
  );
  front.on('request', (request, response) => {
    answerByHandler(gateway, request, response).catch(() => response.destroy());
  });

  const mappings = Object.values(
    packaged.resources<Mapping>('AWS::Lambda::EventSourceMapping'),
  ).map(({ Properties: properties }) => properties);
  const sourceOf = ({ EventSourceArn: { 'Fn::GetAtt': source } }: Mapping): string => source[0];
  const ofStream = mappings.find((mapping) => sourceOf(mapping) === 'Table');
  if (!ofStream) throw new Error('nothing reads the stream');
  const streams = new DynamoDBStreamsClient({
    endpoint: engine.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const reader = functions.target(ofStream.FunctionName);
  const letters = ofStream.DestinationConfig?.OnFailure.Destination['Fn::GetAtt'][0];
  const streamMapping: StreamMapping = {
    batchSize: ofStream.BatchSize,
    bisects: ofStream.BisectBatchOnFunctionError === true,
    retries: faults.streamRetries ?? ofStream.MaximumRetryAttempts ?? Infinity,
    worker: reader,
    toFailures: async (letter) => {
      if (letters === undefined) return;
      judgeQueue(reader, letters, ['SendMessage']);
      await queues.send(letters, { id: '0', body: JSON.stringify(letter) });
    },
  };
  /** Lambda takes and gives back with the rights of the function that it takes for. */
  function judgeQueue({ name: by }: RunningFunction, queue: string, operations: string[]): void {
    roles.judge(
      by,
      operations.map((operation) => askedOfQueue(ACCOUNT, queue, operation)),
    );
  }
  roles.judge(reader.name, askedOfStream(guarded.deployment.attribute('Table.StreamArn')));
  let last: string | undefined;
  const pump = startStreamPump({
    ...{ client: streams, streamArn },
    checkpoint: { read: () => last, write: (sequence) => (last = sequence) },
    handler: (event) => inBatches(event, streamMapping),
  });

  const redriveOf = (name: string): Redrive | undefined => {
    const policy = queueTemplates[name]?.Properties.RedrivePolicy;
    return (
      policy && {
        deadLetters: policy.deadLetterTargetArn['Fn::GetAtt'][0],
        maxReceiveCount: policy.maxReceiveCount,
      }
    );
  };
  async function workQueues(): Promise<number> {
    let handed = 0;
    for (const mapping of mappings) {
      const name = sourceOf(mapping);
      if (!(name in queueTemplates)) continue;
      const worker = functions.target(mapping.FunctionName);
      judgeQueue(worker, name, ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes']);
      const done = await queues.handOver(name, {
        batchSize: mapping.BatchSize,
        redrive: redriveOf(name),
        handler: (event) => worker.invoke<SQSBatchResponse>(event),
      });
      handed += done.handed;
    }
    return handed;
  }
  /** Everything that was written has led to what follows from it. */
  async function settled(): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      await pump.drained();
      if ((await workQueues()) === 0) return;
    }
    throw new Error('the queues never become empty');
  }

  const tokens = new Map<string, Promise<string>>();
  const tokenOf = async (persona: string): Promise<string> => {
    const { body } = await createClient(gateway, () => Promise.resolve(undefined)).post<{
      accessToken: string;
    }>('/v1/sessions', { code: `demo:${persona}` });
    return body.accessToken;
  };
  let newcomers = 0;
  const bucket = guarded.deployment.ref['MediaBucket'] ?? '';
  return {
    url,
    queues,
    wechat: wechat.control,
    settled,
    /** What is asked of the stand-ins, and by whose right. */
    roles,
    functions,
    platform,
    /** What lies under the platform, past all doors. */
    ground: { client, tableName, keyTableName },
    /** The HTTP API itself. */
    api: gateway,
    nobody: createClient(gateway, () => Promise.resolve(undefined)),
    /** One of the demonstration's people, signed in by WeChat through the functions. */
    as(persona: string): Client {
      getUser(persona);
      return createClient(gateway, () => {
        const known = tokens.get(persona) ?? tokenOf(persona);
        tokens.set(persona, known);
        return known;
      });
    },
    /** Somebody more, signed in. */
    async add(newcomer: Newcomer): Promise<Client & { id: string }> {
      newcomers += 1;
      const { id, tokenOf: token } = await addSignedIn(platform, newcomer, newcomers);
      return { id, ...createClient(gateway, token) };
    },
    /** Every clock goes on by so many milliseconds; whoever was signed in signs in anew. */
    advance(milliseconds: number): void {
      ahead += milliseconds;
      tokens.clear();
    },
    /** Each schedule once, as EventBridge calls it, and what follows. */
    async tick(): Promise<void> {
      for (const { Properties: rule } of Object.values(
        packaged.resources<Rule>('AWS::Events::Rule'),
      )) {
        for (const { Arn } of rule.Targets) await functions.target(Arn).invoke(scheduled());
      }
      await settled();
    },
    /** What a phone's form puts into the bucket, and whom the bucket tells. */
    async put(fields: Record<string, string>, bytes: Uint8Array): Promise<void> {
      const key = fields.key ?? '';
      // A form may do what its signer may.
      const signer = callerIn(fields['X-Amz-Credential'] ?? '');
      if (!roles.judge(signer, [askedOfObject(ACCOUNT, 'POST', `${bucket}/${key}`)])) return;
      s3.objects.set(key, { bytes, headers: headersOf(fields) });
      const { NotificationConfiguration: told } = packaged.resource<Bucket>(
        'AWS::S3::Bucket',
        'MediaBucket',
      ).Properties;
      for (const { Function: target, Filter } of told.LambdaConfigurations) {
        const isMeant = Filter.S3Key.Rules.every(
          ({ Name: name, Value: value }) => name !== 'prefix' || key.startsWith(value),
        );
        if (isMeant) await functions.target(target).invoke(objectCreated(key, bytes.length));
      }
    },
    objects: s3.objects,
    logged: functions.logged,
    async close(): Promise<void> {
      await pump.stop();
      await closeHere(front);
      await wechat.close();
      await functions.stop();
      streams.destroy();
      client.destroy();
      await guarded.close();
    },
  };
}
