import * as keys from '../../functions/platform/table/keys';
import { tableSchema, TTL_ATTRIBUTE } from '../../functions/platform/table/schema';
import { describeBundles } from './bundles';
import { circlesIn } from './circles';
import { packageService, SECRET_CANARY, type Packaged } from './packaged';
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

const FUNCTIONS = [
  ...['identity', 'orders', 'personal', 'media', 'pictures', 'community'],
  ...['content', 'overview', 'document', 'stream', 'clockSchedule', 'clock'],
  ...['messages', 'outgoing', 'messagesClock', 'contentClock'],
];

const PHOTOS = /(?:\$\{MediaBucket\.Arn\}|-photos-[^/]*)(\/[a-z]+\/\*)"\}$/;

/** As `s3:GetObject /media/*`; of another resource all of it. */
const rightsOn = ({ Action: actions, Resource: resource }: Statement): string[] =>
  [resource].flat().flatMap((one) => {
    const written = JSON.stringify(one);
    return actions.map((action) => `${action} ${PHOTOS.exec(written)?.[1] ?? written}`);
  });

describe('the package for the cloud', () => {
  let packaged: Packaged;
  beforeAll(async () => {
    packaged = await packageService();
  }, 120_000);
  afterAll(() => packaged.remove());

  const named = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  const lambda = (name: string): Lambda =>
    packaged.resource<Lambda>('AWS::Lambda::Function', `${named(name)}LambdaFunction`).Properties;
  const statementsOf = (name: string): Statement[] =>
    packaged
      .resource<Role>('AWS::IAM::Role', `${named(name)}Role`)
      .Properties.Policies.flatMap(({ PolicyDocument: { Statement: statements } }) => statements);
  const actionsOf = (name: string): string[] =>
    statementsOf(name).flatMap(({ Action: actions }) => actions);

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

  it.each(FUNCTIONS)('lets %s run on Node 22 and ARM', (name) => {
    expect(lambda(name)).toMatchObject({ Runtime: 'nodejs22.x', Architectures: ['arm64'] });
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
      expected.set('GET /v1/openapi.json', 'document');
      expected.set('$default', 'community');
      expect([...ways()].sort()).toEqual([...expected].sort());
    });

    it('have no regular expressions in their paths: the check of those is left out', () => {
      expect([...ways().keys()].filter((key) => !/^[A-Z$a-z]+[\w/{}. -]*$/.test(key))).toEqual([]);
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

    it('is encrypted, can be put back to any second, and is not deleted by mistake', () => {
      expect(table()).toMatchObject({
        DeletionPolicy: 'Retain',
        Properties: {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          SSESpecification: { SSEEnabled: true },
        },
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
      expect(packaged.resource('AWS::SQS::Queue', 'StreamFailures').Properties).toBeDefined();
    });
  });

  it('keeps photos in a closed bucket into which forms may be sent', () => {
    const bucket = packaged.resource('AWS::S3::Bucket', 'MediaBucket');
    expect(bucket.DeletionPolicy).toBe('Retain');
    expect(bucket.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      CorsConfiguration: { CorsRules: [{ AllowedMethods: ['POST'] }] },
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

    it('can be put back for a week where it was removed by mistake, and no longer', () => {
      expect(bucket()).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
      expect(bucket().LifecycleConfiguration.Rules).toContainEqual(
        expect.objectContaining({
          Prefix: 'media/',
          NoncurrentVersionExpiration: { NoncurrentDays: 7 },
        }),
      );
    });

    it('is read by a function that holds no secret and writes to rows of pictures only', () => {
      expect(Object.keys(lambda('pictures').Environment?.Variables ?? {}).sort()).toEqual([
        'MEDIA_BUCKET',
        'TABLE_NAME',
      ]);
      const onTable = statementsOf('pictures').filter(({ Action: [first = ''] }) =>
        first.startsWith('dynamodb:'),
      );
      expect(onTable).toEqual([
        expect.objectContaining({
          Action: ['dynamodb:UpdateItem'],
          Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['MEDIA#*'] } },
        }),
      ]);
    });
  });

  it('can be built: nothing in it waits for itself', () => {
    expect(circlesIn(packaged.template)).toEqual([]);
    expect(circlesIn('{"Resources":{"A":{"B":{"Ref":"C"}},"C":{"DependsOn":["A"]}}}')).toEqual([
      ['A', 'C', 'A'],
    ]);
  });

  describe('its rights', () => {
    it.each(FUNCTIONS)('give %s a role of its own, which names what it may do to what', (name) => {
      expect(lambda(name).Role).toEqual({ 'Fn::GetAtt': [`${named(name)}Role`, 'Arn'] });
      expect(actionsOf(name).filter((action) => /\*|Scan/.test(action))).toEqual([]);
      const resources = statementsOf(name).map(({ Resource: resource }) => resource);
      expect(resources).toContainEqual({ 'Fn::GetAtt': [`${named(name)}LogGroup`, 'Arn'] });
      expect(resources.filter((resource) => typeof resource === 'string')).toEqual([]);
    });

    it.each([
      ['identity', []],
      ['orders', ['s3:GetObject /media/*']],
      ['personal', ['s3:GetObject /media/*']],
      ['media', ['s3:PutObject /incoming/*']],
      ['content', ['s3:GetObject /media/*']],
      [
        'pictures',
        [
          's3:DeleteObject /incoming/*',
          's3:DeleteObject /media/*',
          's3:GetObject /incoming/*',
          's3:PutObject /media/*',
        ],
      ],
      ['community', []],
      ['overview', []],
      ['document', []],
      ['clockSchedule', []],
      ['clock', []],
      ['messages', []],
      ['outgoing', []],
      ['messagesClock', []],
      ['contentClock', ['s3:GetObject /media/*']],
      [
        'stream',
        ['s3:DeleteObject /incoming/*', 's3:DeleteObject /media/*', 's3:GetObject /media/*'],
      ],
    ])('let %s do with photos only %j', (name, expected) => {
      const onPhotos = statementsOf(name).flatMap(rightsOn);
      expect(onPhotos.filter((right) => right.startsWith('s3:')).sort()).toEqual(expected);
    });

    it('let the community write about applications and agreements alone, the document nothing at all', () => {
      const onTable = actionsOf('community').filter((action) => action.startsWith('dynamodb:'));
      const rows = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'];
      expect(new Set(onTable)).toEqual(new Set(rows.map((action) => `dynamodb:${action}`)));
      const writes = statementsOf('community').filter(({ Action: actions }) =>
        actions.includes('dynamodb:DeleteItem'),
      );
      const [{ Condition: condition }] = JSON.parse(JSON.stringify(writes));
      const leading: string[] = condition['ForAllValues:StringLike']['dynamodb:LeadingKeys'];
      const mayWrite = ({ pk }: keys.Key): boolean =>
        leading.some((pattern) => pk.startsWith(pattern.replace('*', '')));
      const written = [
        keys.applicationKey('person', 'id'),
        keys.applyingKey('person'),
        keys.applicationLookKey('person', { id: 'id', day: '2026-04-15', by: 'other' }),
        keys.applicantKey('id'),
        keys.applyingCodeKey('91350100M000100Y43'),
        keys.appliedKey('990102001001', 'id'),
        keys.partnerKey('id'),
        keys.partnerContactKey('id'),
        keys.agreedKey('id', 1),
        keys.coverKey('990102001001', 'id'),
        keys.memberKey({ role: 'partnerLead', partnerId: 'id' }, 'person'),
        keys.teamLogKey({ partnerId: 'id' }, 'id'),
        keys.personKey('person'),
      ];
      expect(written.filter((key) => !mayWrite(key))).toEqual([]);
      expect(
        [keys.orderKey('id'), keys.mediaKey('id'), keys.areaKey('990102')].filter(mayWrite),
      ).toEqual([]);
      expect(actionsOf('document')).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
    });
  });

  it('holds no secret: each is fetched from the parameter store', () => {
    const secrets = FUNCTIONS.flatMap((name) =>
      Object.entries(lambda(name).Environment?.Variables ?? {}),
    ).filter(([setting]) => /SECRET|TOKEN|APP_ID|AES_KEY/.test(setting));
    expect(secrets.length).toBeGreaterThan(0);
    for (const [, value] of secrets) {
      expect(value).toMatch(/^\{\{resolve:ssm:\/sidan\/prod\/[a-z-]+\}\}$/);
    }
  });

  it('asks WeChat for nothing but signing in, looking at content and sending messages', () => {
    const asking = FUNCTIONS.filter((name) => {
      const settings = lambda(name).Environment?.Variables ?? {};
      return 'WECHAT_SECRET' in settings;
    });
    expect(asking).toEqual(['identity', 'stream', 'outgoing', 'contentClock']);
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

    it('writes orders, marks and roots, and never a person', () => {
      const writes = statementsOf('clock').filter(({ Action: actions }) =>
        actions.includes('dynamodb:PutItem'),
      );
      expect(writes).toHaveLength(1);
      const [{ Condition: condition }] = JSON.parse(JSON.stringify(writes));
      const leading: string[] = condition['ForAllValues:StringLike']['dynamodb:LeadingKeys'];
      const mayWrite = ({ pk }: keys.Key): boolean =>
        leading.some((pattern) =>
          pattern.endsWith('*') ? pk.startsWith(pattern.slice(0, -1)) : pk === pattern,
        );
      const written = [
        keys.orderKey('id'),
        keys.markKey('id', '2026-04-15T00:00:00.000Z', 'warn'),
        keys.endingKey('id', { what: 'agreement', until: '2026-04-15', stage: 'week' }),
        keys.rootKey('2026-04-15'),
        keys.leavesKey('2026-04-15', '990102', 0),
        keys.dailyKey('MORNING#990102', '2026-04-15'),
      ];
      expect(written.filter((key) => !mayWrite(key))).toEqual([]);
      expect([keys.personKey('id'), keys.areaKey('990102')].filter(mayWrite)).toEqual([]);
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

  describeWatch(() => packaged);

  describeBundles((name) => {
    const { Handler: handler, Environment: environment } = lambda(name);
    return {
      file: packaged.bundleOf(handler),
      settings: Object.keys(environment?.Variables ?? {}),
    };
  });
});
