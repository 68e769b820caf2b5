import type { IncomingMessage } from 'node:http';
import { MAX_MEDIA_BYTES } from '../../functions/platform/media/media-types';
import { MediaRefusal } from './media-refusal';

/** The fields that came before the file, names in lower case, and the file. As with S3, what follows it does not count. */
export interface UploadedForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Uint8Array;
}

/** Room for the fields and boundaries around the largest picture. */
const MAX_BODY_BYTES = MAX_MEDIA_BYTES + 64 * 1024;
/** Beyond it nobody listens any more; below, the rest is read and dropped, so that the sender hears the answer. */
const MAX_DROPPED_BYTES = 4 * MAX_BODY_BYTES;

/** Reads a multipart form. Throws 413 for one that is too large, 400 for what is no form or has no file. */
export async function readUploadForm(request: IncomingMessage): Promise<UploadedForm> {
  const form = await parseForm(await readBody(request), request.headers['content-type'] ?? '');
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      return { fields, file: new Uint8Array(await value.arrayBuffer()) };
    }
    fields.set(name.toLowerCase(), value);
  }
  throw new MediaRefusal(400, 'IncorrectNumberOfFilesInPostRequest');
}

async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_DROPPED_BYTES) break;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BODY_BYTES) throw new MediaRefusal(413, 'EntityTooLarge');
  return Buffer.concat(chunks);
}

async function parseForm(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) {
    throw new MediaRefusal(400, 'MalformedPOSTRequest');
  }
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new MediaRefusal(400, 'MalformedPOSTRequest');
  }
}
