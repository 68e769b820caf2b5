import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { pictureFile } from '../../../local/demo/pictures';
import type { Client } from './client';

interface Announced {
  mediaId: string;
  upload: { method: 'POST'; url: string; fields: Record<string, string> };
}

/** Announces a picture and sends it as a phone does: the fields first, the file last. Answers its id. */
export async function uploadPicture(client: Client): Promise<string> {
  const bytes = readFileSync(pictureFile('door-before'));
  const { body } = await client.post<Announced>('/v1/media', {
    contentType: 'image/png',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(body.upload.fields)) form.append(name, value);
  form.append('file', new Blob([bytes], { type: 'image/png' }));
  const answer = await fetch(body.upload.url, { method: 'POST', body: form });
  if (answer.status !== 204) throw new Error(`the picture was refused: ${answer.status}`);
  return body.mediaId;
}
