import { tableSchema, TTL_ATTRIBUTE } from '../../functions/platform/table/schema';
import { describeBundles } from './bundles';
import { circlesIn } from './circles';
import { describeGuards } from './guards';
import { packageService, SECRET_CANARY, type Packaged } from './packaged';
import { plain } from './stand/functions';
import { routesFound } from './routes-found';
import { describeThrottles } from './throttles';
import { describeWatch } from './watch';

interface Statement {
  Action: string[];
  Resource: unknown;
}
interface Role {
  Policies: { PolicyDocument: { Statement: Statement[] } }[];
}
interface Bucket {
  BucketName: { 'Fn::Sub': string };
  NotificationConfiguration: { LambdaConfigurations: unknown };
  LifecycleConfiguration: { Rules: unknown };
}
interface Lambda {
  Handler: string;
  Role: unknown;
  Runtime: string;
  Architectures: string[];
  Environment?: { Variables: Record<string, unknown> };
}

describe('the package for the cloud', () => {
  let packaged: Packaged;
  beforeAll(async () => {
    packaged = await packageService();
  }, 120_000);

  const named = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  const lambda = (name: string): Lambda =>
    packaged.resource<Lambda>('AWS::Lambda::Function', `${named(name)}LambdaFunction`).Properties;
  const statementsOf = (name: string): Statement[] =>
    packaged
      .resource<Role>('AWS::IAM::Role', `${named(name)}Role`)
      .Properties.Policies.flatMap(({ PolicyDocument: { Statement: statements } }) => statements);
  const functions = (): string[] =>
    Object.keys(packaged.resources('AWS::Lambda::Function')).map(plain);

  it('is made without a complaint', () => {
    expect(packaged.output).toContain('Service packaged');
    expect(packaged.output).not.toMatch(/warning|deprecat|error/i);
  });

  it('holds no secret of whoever made it', () => {
    expect(packaged.template).not.toContain(SECRET_CANARY);
  });

  it('names no partition, so that it stands in China too', () => {
    expect(packaged.template).toContain('AWS::Partition');
    expect(packaged.template).not.toMatch(new RegExp(`${'arn'}:aws`));
    expect(packaged.template).not.toMatch(/(?<!lambda|apigateway|events|"s3)\.amazonaws\.com/);
  });

  it('runs on Node 22 and ARM', () => {
    for (const name of functions()) {
      expect(lambda(name)).toMatchObject({ Runtime: 'nodejs22.x', Architectures: ['arm64'] });
    }
  });

  describe('its routes', () => {
    interface Way {
      RouteKey: string;
      Target: { 'Fn::Join': [string, [string, { Ref: string }]] };
    }
    const ways = (): Map<string, string> =>
      new Map(
        Object.values(packaged.resources<Way>('AWS::ApiGatewayV2::Route')).map(
          ({ Properties: { RouteKey: key, Target: target } }) => [
            key,
            target['Fn::Join'][1][1].Ref.replace('HttpApiIntegration', '').toLowerCase(),
          ],
        ),
      );

    it('are those of the tables, each answered by its own function, and one for all others', async () => {
      const expected = await routesFound();
      expect(expected.get('POST /v1/orders/{id}/rate')).toBe('orders');
      for (const path of ['openapi.json', 'docs', 'docs/{file}']) {
        expected.set(`GET /v1/${path}`, 'document');
      }
      expected.set('$default', 'community');
      expected.set('ANY /open311/{proxy+}', 'open311');
      expect([...ways()].sort()).toEqual([...expected].sort());
    });

    it('have no regular expressions in their paths: the check of those is left out', () => {
      // What follows `/open311/` is for the gateway alone to find.
      const keys = [...ways().keys()].map((key) => key.replace('{proxy+}', '{proxy}'));
      expect(keys.filter((key) => !/^[A-Z$a-z]+[\w/{}. -]*$/.test(key))).toEqual([]);
    });
  });

  describe('its table', () => {
    const table = () => packaged.resource<Record<string, unknown>>('AWS::DynamoDB::Table', 'Table');

    it('is the one that the functions know', () => {
      const { TableName: _, StreamSpecification: stream, ...schema } = tableSchema('any');
      expect(table().Properties).toMatchObject({
        ...schema,
        StreamSpecification: { StreamViewType: stream?.StreamViewType },
        TimeToLiveSpecification: { AttributeName: TTL_ATTRIBUTE, Enabled: true },
      });
    });

    it('can be put back to any second', () => {
      expect(table().Properties).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
    });

    it('hands its changes to the stream function, which gives back only what failed', () => {
      const mappings = Object.values(packaged.resources('AWS::Lambda::EventSourceMapping'));
      expect(mappings.map(({ Properties: properties }) => properties)).toContainEqual(
        expect.objectContaining({
          EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
          FunctionName: { 'Fn::GetAtt': ['StreamLambdaFunction', 'Arn'] },
          BisectBatchOnFunctionError: true,
          ParallelizationFactor: 10,
          FunctionResponseTypes: ['ReportBatchItemFailures'],
          DestinationConfig: {
            OnFailure: { Destination: { 'Fn::GetAtt': ['StreamFailures', 'Arn'] } },
          },
        }),
      );
    });
  });

  it('keeps photos in a bucket into which forms may be sent, and files that a page may fetch', () => {
    const bucket = packaged.resource('AWS::S3::Bucket', 'MediaBucket');
    expect(bucket.DeletionPolicy).toBe('Retain');
    expect(bucket.Properties).toMatchObject({
      CorsConfiguration: { CorsRules: [{ AllowedMethods: ['POST'] }, { AllowedMethods: ['GET'] }] },
    });
    expect(packaged.template).not.toContain('s3:ListBucket');
  });

  describe('what comes into its bucket', () => {
    const bucket = () => packaged.resource<Bucket>('AWS::S3::Bucket', 'MediaBucket').Properties;

    it('is handed to the function that cleans it, which the bucket may call and nobody else', () => {
      expect(bucket().NotificationConfiguration.LambdaConfigurations).toEqual([
        {
          Event: 's3:ObjectCreated:*',
          Function: { 'Fn::GetAtt': ['PicturesLambdaFunction', 'Arn'] },
          Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'incoming/' }] } },
        },
      ]);
      const named = bucket().BucketName['Fn::Sub'];
      const may = packaged.resource('AWS::Lambda::Permission', 'BucketMayCallPictures');
      expect(may.Properties).toMatchObject({
        FunctionName: { 'Fn::GetAtt': ['PicturesLambdaFunction', 'Arn'] },
        SourceAccount: { Ref: 'AWS::AccountId' },
        SourceArn: { 'Fn::Sub': `${'arn'}:\${AWS::Partition}:s3:::${named}` },
      });
      expect(lambda('pictures').Environment?.Variables['MEDIA_BUCKET']).toEqual({
        'Fn::Sub': named,
      });
      const written = JSON.stringify(statementsOf('pictures'));
      expect(written.split(`:s3:::${named}/`)).toHaveLength(3);
    });

    it('is gone after a day where nobody took it', () => {
      expect(bucket().LifecycleConfiguration.Rules).toContainEqual(
        expect.objectContaining({ Prefix: 'incoming/', Status: 'Enabled', ExpirationInDays: 1 }),
      );
    });

    it('is gone after a day where it was an exported file', () => {
      expect(bucket().LifecycleConfiguration.Rules).toContainEqual(
        expect.objectContaining({
          Prefix: 'exports/',
          ExpirationInDays: 1,
          NoncurrentVersionExpiration: { NoncurrentDays: 1 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        }),
      );
    });

    it('can be put back for a week where it was removed by mistake, and no longer', () => {
      expect(bucket()).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
      expect(bucket().LifecycleConfiguration.Rules).toContainEqual(
        expect.objectContaining({
          Prefix: 'media/',
          NoncurrentVersionExpiration: { NoncurrentDays: 7 },
        }),
      );
    });

    it('is read by a function that holds no secret', () => {
      expect(Object.keys(lambda('pictures').Environment?.Variables ?? {}).sort()).toEqual([
        'MEDIA_BUCKET',
        'TABLE_NAME',
      ]);
    });
  });

  it('can be built: nothing in it waits for itself', () => {
    expect(circlesIn(packaged.template)).toEqual([]);
    expect(circlesIn('{"Resources":{"A":{"B":{"Ref":"C"}},"C":{"DependsOn":["A"]}}}')).toEqual([
      ['A', 'C', 'A'],
    ]);
  });

  // What each role may do is held against a matrix in roles.test.ts.
  it('gives every function a role of its own, which names what it may do to what', () => {
    expect(functions().length).toBeGreaterThan(16);
    for (const name of functions()) {
      expect(lambda(name).Role).toEqual({ 'Fn::GetAtt': [`${named(name)}Role`, 'Arn'] });
      const statements = statementsOf(name);
      expect(statements.flatMap(({ Action }) => Action).filter((one) => /\*/.test(one))).toEqual(
        [],
      );
      const resources = statements.map(({ Resource: resource }) => resource);
      expect(resources).toContainEqual({ 'Fn::GetAtt': [`${named(name)}LogGroup`, 'Arn'] });
      expect(resources.filter((resource) => typeof resource === 'string')).toEqual([]);
    }
  });

  it('holds no secret: each is fetched from where nobody reads it by the way', () => {
    const settings = functions().flatMap((name) =>
      Object.entries(lambda(name).Environment?.Variables ?? {}),
    );
    const secrets = settings.filter(([name]) => /SECRET|TOKEN|AES_KEY/.test(name));
    expect(new Set(secrets.map(([name]) => name)).size).toBe(4);
    for (const [, value] of secrets) {
      expect(value).toMatch(
        /^\{\{resolve:secretsmanager:sidan\/prod\/secrets:SecretString:[a-z-]+\}\}$/,
      );
    }
    const others = settings.filter(([, value]) => String(value).includes('resolve:ssm:'));
    expect(new Set(others.map(([name]) => name))).toEqual(
      new Set(['WECHAT_APP_ID', 'WECHAT_TEMPLATES']),
    );
    const { Parameters }: { Parameters: unknown } = JSON.parse(packaged.template);
    expect(Parameters).toEqual({
      MasterKeyWrapped: {
        Type: 'AWS::SSM::Parameter::Value<String>',
        Default: '/sidan/prod/master-key-wrapped',
      },
    });
  });

  it('asks WeChat for nothing but signing in, looking at content and sending messages', () => {
    const asking = functions().filter((name) => {
      const settings = lambda(name).Environment?.Variables ?? {};
      return 'WECHAT_SECRET' in settings;
    });
    expect(asking.sort()).toEqual([
      ...['contentClock', 'identity', 'open311', 'outgoing', 'stream'],
    ]);
    const mappings = Object.values(packaged.resources('AWS::Lambda::EventSourceMapping'));
    expect(mappings.map(({ Properties: properties }) => properties)).toContainEqual(
      expect.objectContaining({
        EventSourceArn: { 'Fn::GetAtt': ['OutgoingQueue', 'Arn'] },
        FunctionName: { 'Fn::GetAtt': ['OutgoingLambdaFunction', 'Arn'] },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      }),
    );
    expect(packaged.resource('AWS::SQS::Queue', 'OutgoingQueue').Properties).toMatchObject({
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['OutgoingFailures', 'Arn'] } },
    });
  });

  describe('its clock', () => {
    it('says every five minutes which districts there are, and holds no secret', () => {
      const rules = Object.values(packaged.resources('AWS::Events::Rule'));
      expect(rules.map(({ Properties: properties }) => properties)).toContainEqual(
        expect.objectContaining({
          ScheduleExpression: 'rate(5 minutes)',
          State: 'ENABLED',
          Targets: [
            expect.objectContaining({
              Arn: { 'Fn::GetAtt': ['ClockScheduleLambdaFunction', 'Arn'] },
            }),
          ],
        }),
      );
      expect(Object.keys(lambda('clockSchedule').Environment?.Variables ?? {}).sort()).toEqual([
        'CLOCK_QUEUE_URL',
        'TABLE_NAME',
      ]);
    });

    it('has a queue whose districts go to the worker, and in the end to the dead letters', () => {
      const mappings = Object.values(packaged.resources('AWS::Lambda::EventSourceMapping'));
      expect(mappings.map(({ Properties: properties }) => properties)).toContainEqual(
        expect.objectContaining({
          EventSourceArn: { 'Fn::GetAtt': ['ClockQueue', 'Arn'] },
          FunctionName: { 'Fn::GetAtt': ['ClockLambdaFunction', 'Arn'] },
          FunctionResponseTypes: ['ReportBatchItemFailures'],
        }),
      );
      expect(packaged.resource('AWS::SQS::Queue', 'ClockQueue').Properties).toMatchObject({
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['ClockFailures', 'Arn'] } },
      });
    });
  });

  it('asks WeChat again every five minutes about what had to wait', () => {
    const rules = Object.values(packaged.resources('AWS::Events::Rule'));
    expect(rules.map(({ Properties: properties }) => properties)).toContainEqual(
      expect.objectContaining({
        ScheduleExpression: 'rate(5 minutes)',
        State: 'ENABLED',
        Targets: [
          expect.objectContaining({ Arn: { 'Fn::GetAtt': ['ContentClockLambdaFunction', 'Arn'] } }),
        ],
      }),
    );
  });

  it('tells the digest through a queue of its own, a district at a time', () => {
    const mappings = Object.values(packaged.resources('AWS::Lambda::EventSourceMapping'));
    expect(mappings.map(({ Properties: properties }) => properties)).toContainEqual(
      expect.objectContaining({
        EventSourceArn: { 'Fn::GetAtt': ['DigestQueue', 'Arn'] },
        FunctionName: { 'Fn::GetAtt': ['MessagesClockLambdaFunction', 'Arn'] },
        BatchSize: 1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      }),
    );
  });

  describeThrottles(() => packaged);

  describeGuards(() => packaged);

  describeWatch(() => packaged);

  describeBundles((name) => {
    const { Handler: handler, Environment: environment } = lambda(name);
    return {
      file: packaged.bundleOf(handler),
      settings: Object.keys(environment?.Variables ?? {}),
    };
  });
});
