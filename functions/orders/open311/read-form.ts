import { Busboy } from '@fastify/busboy';
import { isUtf8 } from 'node:buffer';

import { Open311Fault } from '../../../domain/open311/fault';

/** What a client sent: its fields, and a picture where it sent one along. */
export interface SentForm {
  form: URLSearchParams;
  file?: Uint8Array;
}

const FIELDS = 'application/x-www-form-urlencoded';
const PARTS = 'multipart/form-data';
/** Of fields; and of a whole request with a picture, which a function is handed no more of. */
const MOST_FIELDS = 64 * 1024;
export const MOST_BODY = 4 * 1024 * 1024;
const MOST_PARTS = 200;
/** The part that is taken for the picture. */
const PICTURE = 'media';

/** Reads the body of a POST as its content type says. Throws an `Open311Fault` 400 for what is no form. */
export async function readForm(type: string, body: Uint8Array | undefined): Promise<SentForm> {
  if (body === undefined || body.length === 0) return { form: new URLSearchParams() };
  const [kind = ''] = type.split(';');
  switch (kind.trim().toLowerCase()) {
    case FIELDS:
      if (body.length > MOST_FIELDS) throw new Open311Fault(400, 'the body is too large');
      if (!isUtf8(body)) throw new Open311Fault(400, 'the body is UTF-8');
      return { form: new URLSearchParams(Buffer.from(body).toString('utf8')) };
    case PARTS:
      return readParts(type, body);
    default:
      throw new Open311Fault(400, `the body is ${FIELDS} or ${PARTS}`);
  }
}

function readParts(type: string, body: Uint8Array): Promise<SentForm> {
  return new Promise((resolve, reject) => {
    const refuse = (why: string): void => reject(new Open311Fault(400, why));
    const form = new URLSearchParams();
    const pieces: Buffer[] = [];
    try {
      const busboy = new Busboy({
        headers: { 'content-type': type },
        limits: { fieldSize: MOST_FIELDS, parts: MOST_PARTS },
      });
      busboy.on('field', (name: string, value: string, _: boolean, isCut: boolean) => {
        if (isCut) refuse(`${name}: too long`);
        form.append(name, value);
      });
      busboy.on('file', (name: string, stream: NodeJS.ReadableStream) => {
        if (name === PICTURE && pieces.length === 0) {
          stream.on('data', (piece: Buffer) => void pieces.push(piece));
        } else stream.resume();
        stream.on('error', () => refuse('the body ends before its last part'));
      });
      busboy.on('partsLimit', () => refuse('too many parts'));
      busboy.on('error', () => refuse('the body is no multipart/form-data'));
      busboy.on('finish', () => {
        const file = Buffer.concat(pieces);
        resolve({ form, ...(file.length === 0 ? {} : { file }) });
      });
      busboy.end(body);
    } catch {
      // Without a boundary it cannot even begin.
      refuse('the body is no multipart/form-data');
    }
  });
}
