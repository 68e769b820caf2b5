import { call, query } from './http';
import { chooseFiles } from './pick-web';

/** What became of a line of the file. */
export interface ImportedLine {
  line: number;
  externalNumber?: string;
  result: 'created' | 'known' | 'refused';
  orderId?: string;
  number?: string;
  error?: { words: string };
}

export interface Imported {
  created: number;
  known: number;
  refused: number;
  lines: ImportedLine[];
}

/** A file that somebody chose, as text; undefined where it is none. Tables are often saved in the older encoding of Windows. */
export async function textOf(file: Blob): Promise<string | undefined> {
  const bytes = await file.arrayBuffer();
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}

const typeOf = (name: string): string =>
  name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'application/x-ndjson';

/** One file from the browser's own chooser; undefined when it is closed. */
export async function chooseWorkOrders(): Promise<File | undefined> {
  const [file] = await chooseFiles(1, '.jsonl,.ndjson,.json,.csv');
  return file;
}

/** 导入热线单: takes work orders into an area. Throws `Refusal`. */
export const importWorkOrders = async (
  area: string,
  { name, text }: { name: string; text: string },
): Promise<Imported> => {
  const file = { type: typeOf(name), text };
  const path = `/v1/hotline/import${query({ area })}`;
  return (await call<Imported>(path, { method: 'POST', file })).data;
};
