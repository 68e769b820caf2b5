import type { Packaged } from './packaged';

interface Queue {
  MessageRetentionPeriod: number;
  SqsManagedSseEnabled?: boolean;
  KmsMasterKeyId?: unknown;
  VisibilityTimeout?: number;
  RedrivePolicy?: { deadLetterTargetArn: { 'Fn::GetAtt': [string, string] } };
}
interface Statement {
  Effect: string;
  Principal: unknown;
  Action: unknown;
  Resource: unknown;
  Condition?: unknown;
}
interface Mapping {
  EventSourceArn: { 'Fn::GetAtt': [string, string] };
  FunctionName: { 'Fn::GetAtt': [string, string] };
}
interface Lambda {
  Timeout: number;
  LoggingConfig?: unknown;
}

/** CloudFormation takes no more of them in one template. */
const MOST_REFERENCES = 60;
/** An HTTP API gives up after so many seconds, whatever the function is doing. */
const API_GIVES_UP = 30;

/** Everywhere that a value says `*` alone, by the path to it. */
export function starsIn(value: unknown, path = ''): string[] {
  if (value === '*' || (typeof value === 'string' && /^\w+:\*$/.test(value))) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => starsIn(inner, `${path}.${name}`));
}

/** `*` where it opens nothing: a denial to everybody, the key's own policy within the account, and who may send a signed form. */
const STARS = [
  ...['Principal', 'Action'].map(
    (name) => `.MediaBucketPolicy.Properties.PolicyDocument.Statement.0.${name}`,
  ),
  ...['Principal', 'Action'].map(
    (name) => `.WebBucketPolicy.Properties.PolicyDocument.Statement.0.${name}`,
  ),
  ...['Action', 'Resource'].map((name) => `.PlatformKey.Properties.KeyPolicy.Statement.0.${name}`),
  ...[0, 1].flatMap((rule) =>
    ['AllowedOrigins', 'AllowedHeaders'].map(
      (name) => `.MediaBucket.Properties.CorsConfiguration.CorsRules.${rule}.${name}.0`,
    ),
  ),
];

/** Every resource of a kind, whatever it is called: what is added later is held to the same. */
export function describeGuards(packaged: () => Packaged): void {
  const all = <Properties>(type: string) => Object.entries(packaged().resources<Properties>(type));

  describe('what keeps it', () => {
    it('every table is encrypted, protected, kept, and paid by use', () => {
      const tables = all<Record<string, unknown>>('AWS::DynamoDB::Table');
      expect(tables.map(([name]) => name).sort()).toEqual(['KeyTable', 'Table']);
      for (const [, table] of tables) {
        expect(table).toMatchObject({
          ...{ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
          Properties: {
            ...{ BillingMode: 'PAY_PER_REQUEST', DeletionProtectionEnabled: true },
            SSESpecification: { SSEEnabled: true },
          },
        });
      }
    });

    it('keys that are destroyed are gone: their table has no stream, no recovery and no copy', () => {
      const { Properties: keys } = packaged().resource('AWS::DynamoDB::Table', 'KeyTable');
      expect(keys).not.toHaveProperty('StreamSpecification');
      expect(keys).not.toHaveProperty('PointInTimeRecoverySpecification');
      expect(keys).not.toHaveProperty('Replicas');
      expect(all('AWS::Backup::BackupPlan')).toEqual([]);
    });

    it('the key that wraps them turns by itself and is kept', () => {
      expect(packaged().resource('AWS::KMS::Key', 'PlatformKey')).toMatchObject({
        ...{ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
        Properties: { EnableKeyRotation: true },
      });
    });

    it('every bucket of ours is closed, encrypted, versioned, swept, and answers over https only', () => {
      const policies = all<{
        Bucket: { Ref: string };
        PolicyDocument: { Statement: Statement[] };
      }>('AWS::S3::BucketPolicy');
      // What is uploaded to be deployed lies in a bucket of the packager's.
      const buckets = all('AWS::S3::Bucket').filter(
        ([name]) => name !== 'ServerlessDeploymentBucket',
      );
      expect(buckets.map(([name]) => name).sort()).toEqual(['MediaBucket', 'WebBucket']);
      for (const [name, { Properties: bucket }] of buckets) {
        expect(bucket).toMatchObject({
          PublicAccessBlockConfiguration: {
            ...{ BlockPublicAcls: true, BlockPublicPolicy: true },
            ...{ IgnorePublicAcls: true, RestrictPublicBuckets: true },
          },
          OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
          BucketEncryption: { ServerSideEncryptionConfiguration: [expect.anything()] },
          VersioningConfiguration: { Status: 'Enabled' },
          LifecycleConfiguration: {
            Rules: expect.arrayContaining([
              expect.objectContaining({ NoncurrentVersionExpiration: expect.anything() }),
            ]),
          },
        });
        const own = policies.filter(([, { Properties }]) => Properties.Bucket.Ref === name);
        const statements = own.flatMap(([, one]) => one.Properties.PolicyDocument.Statement);
        expect(statements).toContainEqual({
          ...{ Effect: 'Deny', Principal: '*', Action: 's3:*' },
          Resource: [{ 'Fn::GetAtt': [name, 'Arn'] }, { 'Fn::Sub': `\${${name}.Arn}/*` }],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        });
      }
    });

    it('every queue is encrypted, and has dead letters or is a place of them, kept for two weeks', () => {
      const queues = all<Queue>('AWS::SQS::Queue');
      const dead = new Set(
        queues.flatMap(
          ([
            ,
            {
              Properties: { RedrivePolicy: policy },
            },
          ]) => (policy === undefined ? [] : [policy.deadLetterTargetArn['Fn::GetAtt'][0]]),
        ),
      );
      for (const [name, { Properties: queue }] of queues) {
        expect([name, queue.SqsManagedSseEnabled]).toEqual([name, true]);
        if (queue.RedrivePolicy !== undefined) continue;
        expect(dead.has(name) || name === 'StreamFailures').toBe(true);
        expect(queue.MessageRetentionPeriod).toBe(14 * 24 * 3600);
      }
    });

    it('a message is not given to a second one while the first may still be at work', () => {
      const timeoutOf = (name: string): number =>
        packaged().resource<Lambda>('AWS::Lambda::Function', name).Properties.Timeout;
      const mappings = all<Mapping>('AWS::Lambda::EventSourceMapping').map(
        ([, { Properties: mapping }]) => mapping,
      );
      const known = packaged().resources<Queue>('AWS::SQS::Queue');
      const ofQueues = mappings.flatMap(({ EventSourceArn, FunctionName }) => {
        const queue = known[EventSourceArn['Fn::GetAtt'][0]];
        return queue === undefined
          ? []
          : [{ hidden: queue.Properties.VisibilityTimeout ?? 30, worker: FunctionName }];
      });
      expect(ofQueues).toHaveLength(5);
      for (const { hidden, worker } of ofQueues) {
        expect(hidden).toBeGreaterThanOrEqual(6 * timeoutOf(worker['Fn::GetAtt'][0]));
      }
    });

    it('every function has a log of its own that goes after a month', () => {
      const groups = all<{ RetentionInDays?: number; LogGroupName: string }>('AWS::Logs::LogGroup');
      const functions = all<Lambda>('AWS::Lambda::Function').map(([name]) => name);
      expect(groups.map(([name]) => name.replace(/LogGroup$/, 'LambdaFunction')).sort()).toEqual(
        functions.sort(),
      );
      expect(new Set(groups.map(([, { Properties }]) => Properties.RetentionInDays))).toEqual(
        new Set([30]),
      );
    });

    it('whoever is asked by the API answers before the API gives up', () => {
      const asked = all<{ IntegrationUri: { 'Fn::GetAtt': [string, string] } }>(
        'AWS::ApiGatewayV2::Integration',
      ).map(([, { Properties }]) => Properties.IntegrationUri['Fn::GetAtt'][0]);
      expect(asked.length).toBeGreaterThan(8);
      const slow = asked.filter(
        (name) =>
          packaged().resource<Lambda>('AWS::Lambda::Function', name).Properties.Timeout >=
          API_GIVES_UP,
      );
      expect(slow).toEqual([]);
    });

    it('nothing says `*` but what opens nothing', () => {
      const { Resources: resources }: { Resources: Record<string, object> } = JSON.parse(
        packaged().template,
      );
      const ours = Object.fromEntries(
        Object.entries(resources).filter(([name]) => !name.startsWith('ServerlessDeployment')),
      );
      expect(starsIn(ours).sort()).toEqual([...STARS].sort());
      expect(starsIn({ a: { Action: 's3:*', Resource: ['*', 'x/*'] } })).toEqual([
        '.a.Action',
        '.a.Resource.0',
      ]);
    });

    it('what CloudFormation has to fill in is no more than it takes', () => {
      const references = packaged().template.match(/\{\{resolve:/g) ?? [];
      expect(references.length).toBeGreaterThan(0);
      expect(references.length).toBeLessThanOrEqual(MOST_REFERENCES);
    });
  });
}
