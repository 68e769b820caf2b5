import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { isObjectName } from '../../functions/platform/media/object-name';

/** Pictures in one folder, each under its name. */
export interface PictureFiles {
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Open for reading; undefined where there is none. The caller closes it. */
  find(name: string): Promise<FileHandle | undefined>;
  /** What is not there counts as removed. */
  remove(name: string): Promise<void>;
  /** Where it lies. Throws for what is no name. */
  pathOf(name: string): string;
}

const PART = '.part';

const isAbsent = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** Opens the folder, made if need be, and clears what an earlier process left half written. Throws if it may not write there. */
export function openPictureFiles(folder: string): PictureFiles {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith(PART)) rmSync(join(folder, name));
  const pathOf = (name: string): string => {
    if (!isObjectName(name)) throw new TypeError('not a name of a picture');
    return join(folder, name);
  };

  return {
    async write(name, bytes) {
      const part = `${pathOf(name)}.${randomUUID()}${PART}`;
      try {
        const file = await open(part, 'wx');
        try {
          await file.writeFile(bytes);
          // On the disk before it is called by its name: a picture is whole or not there.
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(part, pathOf(name));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async find(name) {
      try {
        return await open(pathOf(name));
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    async remove(name) {
      await rm(pathOf(name), { force: true });
    },
    pathOf,
  };
}
