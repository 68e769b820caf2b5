import type { S3Event } from 'aws-lambda';

import type { Log } from '../platform/log';
import { cleanPicture, type CleanPicture } from '../platform/media/clean-picture';
import type { IncomingPicture, IncomingPictures } from '../platform/media/incoming-pictures';
import { incomingIdOf } from '../platform/media/object-name';
import { PictureRefused, type RefusalOfPicture } from '../platform/media/picture';
import { mediaKey } from '../platform/table/keys';
import type { Item, Table } from '../platform/table/table';

export interface PictureDeps {
  incoming: IncomingPictures;
  table: Table;
  log: Log;
}

/**
 * Takes each picture that a form put into the bucket: cleaned it goes where links lead to, refused it is gone and its row
 * says so; what came is removed either way. An event that comes twice changes nothing; one that fails comes again.
 */
export const createPictureHandler =
  (deps: PictureDeps) =>
  async ({ Records: records }: S3Event): Promise<void> => {
    for (const { s3 } of records) {
      const mediaId = incomingIdOf(s3.object.key);
      if (mediaId !== undefined) await takePicture(deps, mediaId);
    }
  };

async function takePicture(deps: PictureDeps, mediaId: string): Promise<void> {
  const { incoming, log } = deps;
  const found = await incoming.find(mediaId);
  if (found === undefined) return;
  const looked = lookAt(found);
  if (typeof looked === 'string') {
    log.info('picture refused', { mediaId, reason: looked });
    await note(deps, mediaId, { refused: looked });
  } else {
    await incoming.show(found.name, looked);
    const { width, height } = looked;
    // Whoever left meanwhile took the row along: then nothing may stay.
    if (!(await note(deps, mediaId, { width, height }))) await incoming.hide(found.name);
  }
  await incoming.remove(mediaId);
}

function lookAt({ bytes, contentType }: IncomingPicture): CleanPicture | RefusalOfPicture {
  try {
    const picture = cleanPicture(bytes);
    return picture.contentType === contentType ? picture : 'unknownKind';
  } catch (error) {
    if (error instanceof PictureRefused) return error.reason;
    throw error;
  }
}

/** Writes beside the announcement what came of it; false where that is gone. */
const note = ({ table }: PictureDeps, mediaId: string, said: Item): Promise<boolean> =>
  table.update(mediaKey(mediaId), {
    UpdateExpression: `SET ${Object.keys(said)
      .map((name) => `#${name} = :${name}`)
      .join(', ')}`,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: Object.fromEntries(
      Object.keys(said).map((name) => [`#${name}`, name]),
    ),
    ExpressionAttributeValues: Object.fromEntries(
      Object.entries(said).map(([name, value]) => [`:${name}`, value]),
    ),
  });
