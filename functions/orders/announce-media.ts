import { DAY } from '../../domain/time/shanghai';
import type { MediaType } from '../platform/media/media-types';
import { mediaKey, personMediaKey } from '../platform/table/keys';
import type { Table } from '../platform/table/table';

/** A picture that is never used is forgotten after this. */
const UNUSED_DAYS = 2;

export interface AnnouncedMedia {
  mediaId: string;
  personId: string;
  contentType: MediaType;
  bytes: number;
}

/** Says whose picture is to come; announced again it is the same. Who leaves takes along what they sent and never used. */
export async function announceMedia(
  table: Table,
  { mediaId, personId, contentType, bytes }: AnnouncedMedia,
  now: number,
): Promise<void> {
  const expiresAt = Math.floor((now + UNUSED_DAYS * DAY) / 1000);
  await Promise.all([
    table.put({ ...mediaKey(mediaId), owner: personId, contentType, bytes, expiresAt }),
    table.put({ ...personMediaKey(personId, mediaId), expiresAt }),
  ]);
}
