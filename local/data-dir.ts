import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { StartError } from './settings';

/** The folder of data, keys and pictures; made where it is missing. Throws a `StartError` where it cannot be written. */
export function openDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new StartError(`数据目录写不进去:${dataDir}(用 DATA_DIR 换一个)`);
  }
}

/** A key kept in the folder: made once, readable for its owner alone. */
export function keptSecret(dataDir: string, name: string): string {
  const file = path.join(dataDir, `${name}.key`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const secret = randomBytes(32).toString('base64url');
    writeFileSync(file, secret, { mode: 0o600 });
    return secret;
  }
}

/** 32 bytes kept in the folder: the platform's key, which wraps the keys of personal data. */
export function keptKey(dataDir: string, name: string): () => Promise<Uint8Array> {
  const key = Buffer.from(keptSecret(dataDir, name), 'base64url');
  return () => Promise.resolve(key);
}

/** A small JSON document in the folder, or undefined where there is none that can be read. */
export function readKept(dataDir: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(path.join(dataDir, name), 'utf8'));
  } catch {
    return undefined;
  }
}

export const keep = (dataDir: string, name: string, value: unknown): void =>
  writeFileSync(path.join(dataDir, name), JSON.stringify(value));
