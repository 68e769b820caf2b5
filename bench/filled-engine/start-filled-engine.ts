import type { AttributeValue, CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startEngine, type Engine } from '../../local/engine';
import { findEngineCommand } from '../../local/engine/engine-command';

export type Row = Readonly<Record<string, AttributeValue>>;

/** A table and everything that it holds when the engine starts. */
export interface FilledTable {
  schema: CreateTableCommandInput;
  rows: readonly Row[];
}

/**
 * The embedded engine, in memory, with a table that is full from the start: its rows come by the engine's own import of what
 * DynamoDB exports, so that 100,000 take seconds, and none of them is in the stream.
 */
export async function startFilledEngine(table: FilledTable): Promise<Engine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'filled-engine-'));
  const schema = path.join(folder, 'schema.json');
  const source = path.join(folder, 'export');
  try {
    write(table, source);
    writeFileSync(schema, JSON.stringify({ Table: { ...table.schema, TableStatus: 'ACTIVE' } }));
    const { file, args } = findEngineCommand();
    const imports = ['import', '--source', source, '--schema', schema, '--serve'];
    return await startEngine({ command: { file, args: [...args, ...imports] } });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const LINES_AT_ONCE = 1000;

function write({ schema, rows }: FilledTable, source: string): void {
  const folder = path.join(source, String(schema.TableName), 'data');
  mkdirSync(folder, { recursive: true });
  for (let from = 0; from < rows.length; from += LINES_AT_ONCE) {
    const lines = rows.slice(from, from + LINES_AT_ONCE).map(lineOf);
    appendFileSync(path.join(folder, 'rows.json'), lines.join(''));
  }
}

/** Bytes are exported in Base64. */
const lineOf = (row: Row): string =>
  `${JSON.stringify({ Item: row }, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  )}\n`;
