import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Clock } from '../clock';
import { findSetting, requireSetting } from '../settings';
import { sha256, signedHeaders } from '../vault/sign-request';
import { functionCredentials } from './cloud-url';
import { NAME_FIELD } from './name-field';
import { incomingKey, objectNameOf } from './object-name';
import type { PictureDoor } from './picture-door';
import type { SigningCredentials } from './presign-get';

export interface S3DoorDeps {
  /** The bucket's address. */
  readonly base: string;
  readonly region: string;
  readonly credentials: () => SigningCredentials;
  /** What names of pictures follow from. */
  readonly key: string;
  readonly clock: Clock;
}

/** The storage did not take a picture. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
}

const PATIENCE_MS = 15_000;
const TAKEN = 200;

/**
 * Into `incoming/` of the bucket, which calls the function `pictures`. Signed with the function's own credentials, so that those
 * who put a picture now and then need not carry the storage's client. Throws a `StorageFault`.
 */
export const createS3Door = ({
  base,
  region,
  credentials,
  key,
  clock,
}: S3DoorDeps): PictureDoor => ({
  async put(mediaId, { contentType, bytes }) {
    const url = `${base}/${incomingKey(mediaId)}`;
    const headers = signedHeaders({
      ...{ url, region, credentials: credentials(), body: bytes, at: clock.now() },
      ...{ service: 's3', method: 'PUT' as const },
      headers: {
        'content-type': contentType,
        'x-amz-content-sha256': sha256(bytes),
        [`x-amz-meta-${NAME_FIELD}`]: objectNameOf(mediaId, key),
      },
    });
    const status = await put(url, headers, bytes);
    if (status !== TAKEN) throw new StorageFault(`the storage answered ${status}`);
  },
});

/** The door of the function's own bucket, from its settings. */
export function createCloudDoor({ key, clock }: Pick<S3DoorDeps, 'key' | 'clock'>): PictureDoor {
  const endpoint = findSetting('AWS_ENDPOINT_URL_S3');
  return createS3Door({
    ...{ key, clock, credentials: functionCredentials },
    region: requireSetting('AWS_REGION'),
    base:
      endpoint === undefined
        ? requireSetting('MEDIA_BASE_URL')
        : `${endpoint}/${requireSetting('MEDIA_BUCKET')}`,
  });
}

function put(url: string, headers: Record<string, string>, bytes: Uint8Array): Promise<number> {
  const request = url.startsWith('https:') ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const sent = { ...headers, 'content-length': bytes.length };
    const asking = request(url, { method: 'PUT', headers: sent, signal }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', reject);
    });
    asking.on('error', reject);
    asking.end(bytes);
  });
}
