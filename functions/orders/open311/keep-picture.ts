import { cleanPicture, type CleanPicture } from '../../platform/media/clean-picture';
import { PictureRefused } from '../../platform/media/picture';
import { announceMedia } from '../announce-media';
import type { FetchDeps } from './picture-deps';

/** The picture in these bytes, whatever they are called; undefined for what is none of ours. */
export function findPicture(bytes: Uint8Array): CleanPicture | undefined {
  try {
    return cleanPicture(bytes);
  } catch (error) {
    if (error instanceof PictureRefused) return undefined;
    throw error;
  }
}

/** Keeps it as the app's own, as if a phone had sent it: to be used in one order. Kept again it is the same. */
export async function keepPicture(
  { table, door, clock }: Pick<FetchDeps, 'table' | 'door' | 'clock'>,
  { mediaId, personId }: { mediaId: string; personId: string },
  { contentType, bytes }: CleanPicture,
): Promise<void> {
  const announced = { mediaId, personId, contentType, bytes: bytes.length };
  await announceMedia(table, announced, clock.now());
  await door.put(mediaId, { contentType, bytes });
}
