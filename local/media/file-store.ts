import type { IncomingMessage, ServerResponse } from 'node:http';
import { cleanPicture } from '../../functions/platform/media/clean-picture';
import { linkWindow } from '../../functions/platform/media/link-window';
import { requireMediaId } from '../../functions/platform/media/media-types';
import { isObjectName, objectNameOf } from '../../functions/platform/media/object-name';
import type { PictureDoor } from '../../functions/platform/media/picture-door';
import type { MediaStore } from '../../functions/platform/media/store';
import { MediaRefusal, sendRefusal } from './media-refusal';
import { openPictureFiles } from './picture-files';
import { requireLink, signLink } from './picture-link';
import { receivePicture } from './receive-picture';
import { servePicture } from './serve-picture';
import { createSigner } from './signer';
import { signPolicy } from './upload-policy';

export interface FileMediaStoreOptions {
  readonly folder: string;
  /** Where the server that calls `handle` is reached, without a path. */
  readonly baseUrl: string;
  /** What forms and links are signed with and names follow from; kept with the data, or pictures are not found again. */
  readonly key: string | Uint8Array;
  readonly clock: { now(): number };
}

export interface FileMediaStore extends MediaStore, PictureDoor {
  /** Where a picture lies, for who puts one there without a form. */
  fileOf(mediaId: string): string;
  /** Answers `POST /media` and `GET /media/<name>`; false for every other path. Never rejects. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

/** Photos on one machine: files in a folder behind the same forms and links as in S3. */
export function createFileMediaStore(options: FileMediaStoreOptions): FileMediaStore {
  const { folder, key, clock } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const files = openPictureFiles(folder);
  const forms = createSigner(key, 'form');
  const links = createSigner(key, 'link');
  const nameOf = (mediaId: string): string => objectNameOf(mediaId, key);

  async function answer(url: URL, request: IncomingMessage, response: ServerResponse) {
    const name = url.pathname.slice('/media/'.length);
    if (name === '') {
      // Nobody is told what lies here.
      if (request.method === 'GET') throw new MediaRefusal(403, 'AccessDenied');
      requireMethod(request, 'POST');
      await receivePicture({ files, nameOf, signer: forms, clock }, request);
      response.writeHead(204).end();
      return;
    }
    requireMethod(request, 'GET');
    if (!isObjectName(name)) throw new MediaRefusal(404, 'NoSuchKey');
    requireLink(name, url.searchParams, links, clock.now());
    await servePicture(files, name, response);
  }

  return {
    async presignUpload(promised) {
      requireMediaId(promised.mediaId);
      return { method: 'POST', url: `${baseUrl}/media`, fields: signPolicy(promised, forms) };
    },
    async signedUrl(mediaId, now) {
      const name = nameOf(mediaId);
      return `${baseUrl}/media/${name}?${signLink(name, linkWindow(now).until, links)}`;
    },
    async remove(mediaId) {
      await files.remove(nameOf(mediaId));
    },
    async put(mediaId, { bytes }) {
      await files.write(nameOf(mediaId), cleanPicture(bytes).bytes);
    },
    fileOf: (mediaId) => files.pathOf(nameOf(mediaId)),
    async handle(request, response) {
      const url = findMediaUrl(request.url ?? '/');
      if (!url) return false;
      await answer(url, request, response).catch((error: unknown) => refuse(response, error));
      return true;
    },
  };
}

function findMediaUrl(target: string): URL | undefined {
  if (!URL.canParse(target, 'http://media')) return undefined;
  const url = new URL(target, 'http://media');
  return url.pathname === '/media' || url.pathname.startsWith('/media/') ? url : undefined;
}

function requireMethod({ method }: IncomingMessage, expected: string): void {
  if (method !== expected) throw new MediaRefusal(405, 'MethodNotAllowed');
}

function refuse(response: ServerResponse, error: unknown): void {
  // Half a picture, or a sender who is gone: there is nobody to answer.
  if (response.headersSent || response.destroyed) response.destroy();
  else sendRefusal(response, error instanceof MediaRefusal ? error : UNAVAILABLE);
}

const UNAVAILABLE = new MediaRefusal(503, 'ServiceUnavailable');
