import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { pictureFile } from '../../../local/demo/pictures';
import type { Client } from '../../support/api/client';
import type { Cloud } from '../stand/raise-cloud';

interface Announced {
  mediaId: string;
  upload: { fields: Record<string, string> };
}

/** Announces a picture and sends it into the bucket, as a phone does. Answers its id. */
export async function sendPhoto(
  cloud: Cloud,
  whose: Client,
  picture: 'door-before' | 'door-after' = 'door-before',
): Promise<string> {
  const bytes = readFileSync(pictureFile(picture));
  const { body, status } = await whose.post<Announced>('/v1/media', {
    contentType: 'image/png',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  if (status !== 201) throw new Error(`the picture was refused: ${status}`);
  await cloud.put(body.upload.fields, bytes);
  return body.mediaId;
}
