import type { AttributeValue, CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startEngine, type Engine } from '../../local/engine';
import { findEngineCommand } from '../../local/engine/engine-command';

export type Row = Readonly<Record<string, AttributeValue>>;

/** A table and everything that it holds when the engine starts. */
export interface FilledTable {
  schema: CreateTableCommandInput;
  rows: Iterable<Row> | AsyncIterable<Row>;
}

/**
 * The embedded engine, in memory, with tables that are full from the start: their rows come by the engine's own import of what DynamoDB
 * exports, so that 100,000 take seconds, and none of them is in the stream.
 */
export async function startFilledEngine(tables: readonly FilledTable[]): Promise<Engine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'filled-engine-'));
  const schema = path.join(folder, 'schema.json');
  const source = path.join(folder, 'export');
  for (const table of tables) await write(table, source);
  const file = await open(schema, 'w');
  await file.writeFile(JSON.stringify(tables.map((table) => ({ Table: described(table.schema) }))));
  await file.close();
  const { file: program, args } = findEngineCommand();
  const imports = ['import', '--source', source, '--schema', schema, '--serve'];
  try {
    return await startEngine({ command: { file: program, args: [...args, ...imports] } });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function write({ schema, rows }: FilledTable, source: string): Promise<void> {
  const folder = path.join(source, String(schema.TableName), 'data');
  mkdirSync(folder, { recursive: true });
  const file = await open(path.join(folder, 'rows.json'), 'w');
  let lines: string[] = [];
  const flush = async (): Promise<void> => {
    await file.appendFile(lines.join(''));
    lines = [];
  };
  for await (const row of rows) {
    lines.push(`${JSON.stringify({ Item: row }, bytesAsText)}\n`);
    if (lines.length === LINES) await flush();
  }
  await flush();
  await file.close();
}

const LINES = 1000;

/** Bytes are exported in Base64. */
const bytesAsText = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

const described = (schema: CreateTableCommandInput) => ({ ...schema, TableStatus: 'ACTIVE' });
