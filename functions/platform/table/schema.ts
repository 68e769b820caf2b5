import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** The four indexes: which of them carry the card of a list row was measured, see the ADR on the one item. */
export const INDEXES = {
  openByArea: { hash: 'openPk', range: 'openSk', carries: ['card'] },
  byPartner: { hash: 'workPk', range: 'workSk', carries: ['card'] },
  byResident: { hash: 'minePk', range: 'mineSk', carries: [] },
  byArea: { hash: 'areaPk', range: 'areaSk', carries: [] },
} as const;
export type IndexName = keyof typeof INDEXES;

export const TTL_ATTRIBUTE = 'expiresAt';

/** The one table, the same on one machine and in the cloud (a test holds it against the template). */
export const tableSchema = (tableName: string): CreateTableCommandInput => ({
  TableName: tableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    'pk',
    'sk',
    ...Object.values(INDEXES).flatMap(({ hash, range }) => [hash, range]),
  ].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: Object.entries(INDEXES).map(([name, { hash, range, carries }]) => ({
    IndexName: name,
    KeySchema: [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ],
    Projection:
      carries.length === 0
        ? { ProjectionType: 'KEYS_ONLY' }
        : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...carries] },
  })),
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
});

/**
 * The table of keys that personal data is sealed with. No stream, no index and no backup: what is removed here is gone
 * everywhere.
 */
export const keyTableSchema = (tableName: string): CreateTableCommandInput => ({
  TableName: tableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
});
