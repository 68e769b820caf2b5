import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  ResourceNotFoundException,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';

import { keyTableSchema, tableSchema } from '../functions/platform/table/schema';

/** The stream of the table, after making the table where it is missing. */
export async function ensureTable(client: DynamoDBClient, tableName: string): Promise<string> {
  try {
    return await streamOf(client, tableName);
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await client.send(new CreateTableCommand(tableSchema(tableName)));
    return streamOf(client, tableName);
  }
}

async function streamOf(client: DynamoDBClient, tableName: string): Promise<string> {
  const { Table: table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  if (table?.LatestStreamArn === undefined) throw new Error('the table has no stream');
  return table.LatestStreamArn;
}

/** Starts afresh: everything in the table is gone. */
export async function recreateTable(client: DynamoDBClient, tableName: string): Promise<string> {
  await client.send(new DeleteTableCommand({ TableName: tableName }));
  return ensureTable(client, tableName);
}

/** The table of keys, made where it is missing. */
export async function ensureKeyTable(client: DynamoDBClient, tableName: string): Promise<void> {
  try {
    await client.send(new DescribeTableCommand({ TableName: tableName }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await client.send(new CreateTableCommand(keyTableSchema(tableName)));
  }
}

/** Every key is gone, and with them whatever was sealed. */
export async function recreateKeyTable(client: DynamoDBClient, tableName: string): Promise<void> {
  await ensureKeyTable(client, tableName);
  await client.send(new DeleteTableCommand({ TableName: tableName }));
  await ensureKeyTable(client, tableName);
}
