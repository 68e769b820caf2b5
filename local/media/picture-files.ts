import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { access, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { isMediaId, requireMediaId } from '../../functions/platform/media/media-types';

/** Pictures in one folder, each a file named by its id. */
export interface PictureFiles {
  write(mediaId: string, bytes: Uint8Array): Promise<void>;
  /** Open for reading; undefined where there is none. The caller closes it. */
  find(mediaId: string): Promise<FileHandle | undefined>;
  exists(mediaId: string): Promise<boolean>;
  remove(mediaId: string): Promise<void>;
}

const PART = '.part';

const isAbsent = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** Opens the folder, made if need be, and clears what an earlier process left half written. Throws if it may not write there. */
export function openPictureFiles(folder: string): PictureFiles {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith(PART)) rmSync(join(folder, name));
  const pathOf = (mediaId: string): string => join(folder, requireMediaId(mediaId));

  return {
    async write(mediaId, bytes) {
      const part = join(folder, `${requireMediaId(mediaId)}.${randomUUID()}${PART}`);
      try {
        const file = await open(part, 'wx');
        try {
          await file.writeFile(bytes);
          // On the disk before it is called by its name: a picture is whole or not there.
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(part, pathOf(mediaId));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async find(mediaId) {
      if (!isMediaId(mediaId)) return undefined;
      try {
        return await open(pathOf(mediaId));
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    async exists(mediaId) {
      if (!isMediaId(mediaId)) return false;
      return access(pathOf(mediaId)).then(
        () => true,
        () => false,
      );
    },
    async remove(mediaId) {
      if (isMediaId(mediaId)) await rm(pathOf(mediaId), { force: true });
    },
  };
}
