import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';
import { type Account, nameOf } from '../iam/asked';
import type { Packaged } from '../packaged';
import { type Deployment, resolve } from './resolve';
import type { Bucket } from './template';

export const ACCOUNT: Account = {
  partition: 'aws-cn',
  region: 'cn-northwest-1',
  id: '000000000000',
};
export const SECRET = 'a-secret-of-the-tests-of-32-bytes-or-more';
export const WRAPPED = Buffer.from('wrapped').toString('base64');
export const APP = { appId: 'wx-of-the-tests', secret: 'app-secret-of-the-tests' };
export const PUSH = {
  pushToken: 'push-token',
  pushAesKey: 'aes0key0canary00000000000000000000000000000',
};

/** What was put there by hand, in the parameter store and in the secret of the stage. */
const parameter = {
  'wechat-app-id': APP.appId,
  'wechat-templates': Object.entries(LOCAL_TEMPLATES)
    .map((pair) => pair.join(':'))
    .join(','),
};
const secret = {
  'platform-secret': SECRET,
  'wechat-secret': APP.secret,
  'wechat-push-token': PUSH.pushToken,
  'wechat-push-aes-key': PUSH.pushAesKey,
};

export interface Names {
  table: string;
  keyTable: string;
  /** The address of a queue, by its name in the template. */
  queueUrl?: (name: string) => string;
}

/** The template as it stands in an account: the names of its tables and its bucket, the addresses of its queues. */
export function deploymentOf(packaged: Packaged, { table, keyTable, queueUrl }: Names): Deployment {
  const queues = Object.keys(packaged.resources('AWS::SQS::Queue'));
  const ref: Record<string, string> = {
    Table: table,
    KeyTable: keyTable,
    MasterKeyWrapped: WRAPPED,
    'AWS::Region': ACCOUNT.region,
    'AWS::URLSuffix': 'example.test',
    'AWS::AccountId': ACCOUNT.id,
    'AWS::Partition': ACCOUNT.partition,
    'AWS::StackName': 'sidan-prod',
    ...Object.fromEntries(queues.map((name) => [name, queueUrl?.(name) ?? name])),
  };
  const deployment = {
    ref,
    parameter,
    secret,
    attribute: (name: string) => attributeIn(ref, name),
  };
  const { BucketName: bucket } = packaged.resource<Bucket>(
    'AWS::S3::Bucket',
    'MediaBucket',
  ).Properties;
  ref['MediaBucket'] = resolve(bucket, deployment);
  return deployment;
}

/** The attributes of resources that the template asks for are their names (ARNs). */
function attributeIn(ref: Readonly<Record<string, string>>, attribute: string): string {
  const [logical = '', what] = attribute.split('.');
  const of = (service: string, resource: string): string => nameOf(ACCOUNT, service, resource);
  if (what === 'StreamArn') return of('dynamodb', `table/${ref[logical]}/stream/of-today`);
  if (what !== 'Arn') throw new Error(`the template uses ${attribute}`);
  if (logical.endsWith('Table')) return of('dynamodb', `table/${ref[logical]}`);
  if (logical.endsWith('Bucket')) return of('s3', ref[logical] ?? '');
  if (logical.endsWith('Key')) return of('kms', `key/${logical}`);
  if (logical.endsWith('LogGroup')) return of('logs', `log-group:${logical}:*`);
  if (/(?:Queue|Failures)$/.test(logical)) return of('sqs', logical);
  throw new Error(`the template uses ${attribute}`);
}
