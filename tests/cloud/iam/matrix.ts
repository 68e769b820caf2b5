import { INDEXES } from '../../../functions/platform/table/schema';
import { type Account, nameOf } from './asked';
import { type Asked, isAllowed, type Statement } from './evaluate';
import { KINDS, UNTHOUGHT } from './may';

const READS = ['GetItem', 'BatchGetItem', 'Query'];
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'];
/** What reads, changes or carries away everything at once. */
const WHOLE = [
  ...['Scan', 'BatchWriteItem', 'PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete'],
  ...['DeleteTable', 'UpdateTable', 'UpdateTimeToLive', 'UpdateContinuousBackups'],
  ...['CreateBackup', 'ExportTableToPointInTime', 'RestoreTableToPointInTime', 'PutResourcePolicy'],
];
const OF_STREAM = [
  ...['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams', 'DeleteResourcePolicy'],
];
const OF_QUEUE = [
  ...['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes', 'PurgeQueue'],
  ...['ChangeMessageVisibility', 'SetQueueAttributes', 'DeleteQueue'],
];
const OF_OBJECT = [
  ...['GetObject', 'PutObject', 'DeleteObject', 'GetObjectVersion', 'PutObjectAcl'],
  'AbortMultipartUpload',
];
const OF_BUCKET = ['ListBucket', 'PutBucketPolicy', 'DeleteBucket', 'PutLifecycleConfiguration'];
const OF_KEY = ['Decrypt', 'Encrypt', 'GenerateDataKey', 'CreateGrant', 'ScheduleKeyDeletion'];
const OF_LOG = ['CreateLogStream', 'PutLogEvents', 'DeleteLogGroup', 'GetLogEvents'];
const OF_ANYTHING = [
  ...['iam:PassRole', 'iam:PutRolePolicy', 'sts:AssumeRole', 'lambda:InvokeFunction'],
  ...['ssm:GetParameter', 'secretsmanager:GetSecretValue', 'lambda:UpdateFunctionCode'],
];

/** Partitions as they are: a few kinds have one alone. */
const ALONE: Readonly<Record<string, string>> = {
  ...{
    ROOTS: 'ROOTS',
    WAITING: 'WAITING',
    WECHAT: 'WECHAT',
    PENDING: 'PENDING#CHECK',
    APPS: 'APPS',
  },
};
const partitionOf = (kind: string): string => ALONE[kind] ?? `${kind}#of-somebody`;

const COUNTED = ['pk', 'sk', 'window', 'count', 'expiresAt'];
const PLACED = ['pk', 'sk', 'all', 'of-facility', 'expiresAt'];

const OUR_PURPOSE = { 'kms:encryptioncontext:service': ['sidan'] };

export interface Place {
  account: Account;
  table: string;
  keyTable: string;
  bucket: string;
  queues: readonly string[];
  /** The name of the group that a function's log goes to. */
  logOf: (name: string) => string;
}

export interface Cell extends Asked {
  /** As `PutItem ORDER`. */
  name: string;
}

/** Everything that a function could ask for of everything that there is: every right, one a cell. */
export function cellsIn(place: Place, by: string): Cell[] {
  const { account, table, keyTable, bucket } = place;
  const of = (service: string, resource: string) => nameOf(account, service, resource);
  const cell = (name: string, action: string, resource: string, context = {}): Cell => ({
    ...{ name, action, resource, context },
  });
  const row = (action: string, kind: string, more: object = {}, on = table, name = kind): Cell =>
    cell(`${action} ${name}`, `dynamodb:${action}`, of('dynamodb', `table/${on}`), {
      'dynamodb:leadingkeys': [partitionOf(kind)],
      'dynamodb:attributes': ['pk', 'sk', 'anything'],
      ...more,
    });
  const rows = [...KINDS, UNTHOUGHT].flatMap((kind) =>
    [...READS, ...WRITES].map((action) => row(action, kind)),
  );
  const counts = ['PERSON', 'ADDRESS', 'ORDER', 'PARTNER'].flatMap((kind) => {
    const update = (name: string, more: object): Cell =>
      row('UpdateItem', kind, more, table, `${name}/${kind}`);
    const shown = { 'dynamodb:returnvalues': ['ALL_OLD'] };
    return [
      update('counts', { 'dynamodb:attributes': COUNTED }),
      update('placed', { 'dynamodb:attributes': PLACED }),
      update('counts-and-the-row', { 'dynamodb:attributes': COUNTED, ...shown }),
      update('placed-and-the-row', { 'dynamodb:attributes': PLACED, ...shown }),
      update('counts-and-more', { 'dynamodb:attributes': [...COUNTED, 'person'] }),
    ];
  });
  const keys = [...READS, ...WRITES].map((action) => row(action, 'PERSON', {}, keyTable, 'keys'));
  const elsewhere = [...KINDS, UNTHOUGHT].flatMap((kind) =>
    [...READS, ...WRITES].flatMap((action) =>
      [COUNTED, PLACED, ['anything']].map((attributes) =>
        row(action, kind, { 'dynamodb:attributes': attributes }, `${table}-other`, 'another-table'),
      ),
    ),
  );
  const indexes = Object.keys(INDEXES).flatMap((index) =>
    ['Query', 'Scan', 'PartiQLSelect'].map((action) =>
      cell(
        `${action} index/${index}`,
        `dynamodb:${action}`,
        of('dynamodb', `table/${table}/index/${index}`),
        action === 'Query' ? { 'dynamodb:leadingkeys': ['OPEN#990102001001'] } : {},
      ),
    ),
  );
  const each = (actions: readonly string[], prefix: string, name: string, resource: string) =>
    actions.map((action) => cell(`${action} ${name}`, `${prefix}:${action}`, resource));
  const stream = of('dynamodb', `table/${table}/stream/of-today`);
  const contexts = [
    ['PlatformKey', OUR_PURPOSE],
    ['PlatformKey-for-another-purpose', { 'kms:encryptioncontext:service': ['other'] }],
    ['PlatformKey-for-no-purpose', {}],
  ] as const;
  return [
    ...[...rows, ...counts, ...keys, ...elsewhere, ...indexes],
    ...[table, keyTable].flatMap((one) =>
      each(WHOLE, 'dynamodb', 'a-whole-table', of('dynamodb', `table/${one}`)),
    ),
    ...each(OF_STREAM, 'dynamodb', 'stream', stream),
    ...each(
      OF_STREAM,
      'dynamodb',
      'another-stream',
      `${stream}-other`.replace(table, `${table}-other`),
    ),
    ...[...place.queues, 'another-queue'].flatMap((queue) =>
      each(OF_QUEUE, 'sqs', queue, of('sqs', queue)),
    ),
    ...['media', 'incoming', 'exports', 'elsewhere'].flatMap((folder) =>
      each(OF_OBJECT, 's3', `photos/${folder}`, of('s3', `${bucket}/${folder}/one`)),
    ),
    ...each(OF_OBJECT, 's3', 'another-bucket', of('s3', `${bucket}-other/media/one`)),
    ...each(OF_BUCKET, 's3', 'the-bucket', of('s3', bucket)),
    ...contexts.flatMap(([name, context]) =>
      each(OF_KEY, 'kms', name, of('kms', 'key/PlatformKey')).map((one) => ({ ...one, context })),
    ),
    ...each(OF_KEY, 'kms', 'another-key', of('kms', 'key/another')).map((one) => ({
      ...one,
      context: OUR_PURPOSE,
    })),
    ...each(OF_LOG, 'logs', 'own-log', of('logs', `log-group:${place.logOf(by)}:a-stream`)),
    ...each(OF_LOG, 'logs', 'another-log', of('logs', 'log-group:another:a-stream')),
    ...OF_ANYTHING.map((action) => cell(`${action} anything`, action, of('iam', 'anything'))),
  ];
}

/** The names of the cells that statements allow. */
export const allowedOf = (statements: readonly Statement[], cells: readonly Cell[]): string[] => [
  ...new Set(cells.filter((one) => isAllowed(statements, one)).map(({ name }) => name)),
];
