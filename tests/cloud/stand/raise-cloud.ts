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
import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';
import { createClient, type Client } from '../../support/api/client';
import { settle } from '../../support/api/people';
import { startTestEngine } from '../../support/engine';
import { startKms } from '../../support/kms';
import { type RunningFunction, startFunction } from '../../support/lambda/function';
import { closeHere, listenHere } from '../../support/loopback';
import { openS3StandIn } from '../../support/media/s3-stand-in';
import type { Packaged } from '../packaged';
import { headersOf, inBatches, objectCreated, scheduled } from './events';
import { createGateway } from './gateway';
import { openQueues, type Redrive } from './queues';
import { type Deployment, resolve } from './resolve';
import type { Attribute, Bucket, Lambda, Mapping, Queue, Rule, Way } from './template';

const REGION = 'cn-northwest-1';
const SECRET = 'a-secret-of-the-tests-of-32-bytes-or-more';
const MASTER_KEY = new Uint8Array(32).fill(7);
const WRAPPED = Buffer.from('wrapped').toString('base64');
const APP = { appId: 'wx-of-the-tests', secret: 'app-secret-of-the-tests' };
const PUSH = { pushToken: 'push-token', pushAesKey: 'aes0key0canary00000000000000000000000000000' };
const ROUNDS = 200;

export type Cloud = Awaited<ReturnType<typeof raiseCloud>>;

/** `OrdersLambdaFunction` and `HttpApiIntegrationOrders` both mean `orders`. */
const plain = (logical: string): string => {
  const name = logical.replace(/LambdaFunction$/, '').replace(/^HttpApiIntegration/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
};

/**
 * What the template would stand up, on this machine: every function from its zip behind the Runtime API, the routes, mappings,
 * schedules and notifications of the template between them, and stand-ins for the store, queues, bucket, key service and WeChat.
 * Areas, partners and people of the demonstration are there, without an order.
 */
export async function raiseCloud(packaged: Packaged) {
  const engine = await startTestEngine();
  const client = createEmbeddedClient(engine.endpoint);
  const tableName = `cloud-${randomUUID()}`;
  const keyTableName = `${tableName}-keys`;
  const streamArn = await ensureTable(client, tableName);
  await ensureKeyTable(client, keyTableName);
  const kms = await startKms({ key: MASTER_KEY, wrapped: WRAPPED });
  const s3 = await openS3StandIn();
  const queueTemplates = packaged.resources<Queue>('AWS::SQS::Queue');
  const queues = await openQueues(Object.keys(queueTemplates));
  const front = createServer();
  const url = await listenHere(front);
  const wechat = await startWechatStandIn({
    ...{ ...APP, ...PUSH },
    clock: systemClock,
    pushUrl: `${url}/v1/wechat/push`,
  });
  await settle(
    createPlatform({
      ...{ client, tableName, keyTableName, secret: SECRET },
      masterKey: () => Promise.resolve(MASTER_KEY),
      clock: systemClock,
      limits: noLimits,
      log: silentLog,
    }),
  );

  const deployment: Deployment = {
    ref: {
      Table: tableName,
      KeyTable: keyTableName,
      MediaBucket: 'photos',
      'AWS::Region': REGION,
      'AWS::URLSuffix': 'example.test',
      'AWS::AccountId': '000000000000',
      'AWS::Partition': 'aws-cn',
      'AWS::StackName': 'sidan-prod',
      ...Object.fromEntries(
        Object.keys(queueTemplates).map((name) => [name, queues.url(name)] as const),
      ),
    },
    attribute: (name) => `attribute:${name}`,
    parameter: {
      'platform-secret': SECRET,
      'master-key-wrapped': WRAPPED,
      'wechat-app-id': APP.appId,
      'wechat-secret': APP.secret,
      'wechat-push-token': PUSH.pushToken,
      'wechat-push-aes-key': PUSH.pushAesKey,
      'wechat-templates': Object.entries(LOCAL_TEMPLATES)
        .map((pair) => pair.join(':'))
        .join(','),
    },
  };
  /** Where everything is here instead of in the region. */
  const here = {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret-of-the-function',
    AWS_SESSION_TOKEN: 'token-of-the-function',
    DYNAMODB_ENDPOINT: engine.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    WECHAT_API_BASE: wechat.url,
  };
  const functions = new Map<string, RunningFunction>();
  for (const [logical, lambda] of Object.entries(
    packaged.resources<Lambda>('AWS::Lambda::Function'),
  )) {
    const { Handler: handler, Timeout, MemorySize, Environment: told } = lambda.Properties;
    const settings = Object.entries(told?.Variables ?? {}).map(
      ([name, value]) => [name, resolve(value, deployment)] as const,
    );
    const name = plain(logical);
    const environment = { ...Object.fromEntries(settings), ...here };
    if ('KMS_ENDPOINT' in environment) environment.KMS_ENDPOINT = kms.url;
    functions.set(
      name,
      await startFunction({
        ...{ name, handler, environment, zip: packaged.zipOf(name) },
        timeoutSeconds: Timeout,
        memoryMegabytes: MemorySize,
      }),
    );
  }
  const functionOf = (name: string): RunningFunction => {
    const found = functions.get(name);
    if (!found) throw new Error(`no function ${name}`);
    return found;
  };
  const targetOf = ({ 'Fn::GetAtt': [logical] }: Attribute): RunningFunction =>
    functionOf(plain(logical));

  const ways = Object.values(packaged.resources<Way>('AWS::ApiGatewayV2::Route')).map(
    ({ Properties: { RouteKey: key, Target: target } }) =>
      [key, plain(target['Fn::Join'][1][1].Ref)] as const,
  );
  const gateway: Handler = createGateway(new Map(ways), (name, event) =>
    functionOf(name).invoke<HttpResult>(event),
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
  let last: string | undefined;
  const pump = startStreamPump({
    ...{ client: streams, streamArn },
    checkpoint: { read: () => last, write: (sequence) => (last = sequence) },
    handler: (event) => inBatches(event, ofStream.BatchSize, targetOf(ofStream.FunctionName)),
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
      const worker = targetOf(mapping.FunctionName);
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
  return {
    url,
    queues,
    wechat: wechat.control,
    functionOf,
    settled,
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
    /** Each schedule once, as EventBridge calls it, and what follows. */
    async tick(): Promise<void> {
      for (const { Properties: rule } of Object.values(
        packaged.resources<Rule>('AWS::Events::Rule'),
      )) {
        for (const { Arn } of rule.Targets) await targetOf(Arn).invoke(scheduled());
      }
      await settled();
    },
    /** What a phone's form puts into the bucket, and whom the bucket tells. */
    async put(fields: Record<string, string>, bytes: Uint8Array): Promise<void> {
      const key = fields.key ?? '';
      s3.objects.set(key, { bytes, headers: headersOf(fields) });
      const { NotificationConfiguration: told } = packaged.resource<Bucket>(
        'AWS::S3::Bucket',
        'MediaBucket',
      ).Properties;
      for (const { Function: target, Filter } of told.LambdaConfigurations) {
        const isMeant = Filter.S3Key.Rules.every(
          ({ Name: name, Value: value }) => name !== 'prefix' || key.startsWith(value),
        );
        if (isMeant) await targetOf(target).invoke(objectCreated(key, bytes.length));
      }
    },
    objects: s3.objects,
    logged: (): string => [...functions.values()].map((one) => one.logged()).join(''),
    async close(): Promise<void> {
      await pump.stop();
      await closeHere(front);
      await wechat.close();
      await Promise.all([...functions.values()].map((one) => one.stop()));
      await queues.close();
      await s3.close();
      await kms.close();
      streams.destroy();
      client.destroy();
      await engine.stop();
    },
  };
}
