import type { SigningCredentials } from '../media/presign-get';
import type { Post } from './post';
import { KEY_BYTES } from './seal';
import { signedHeaders } from './sign-request';

export interface KmsKeyOptions {
  endpoint: string;
  region: string;
  /** What KMS gave when the key was made, in base64; nobody but KMS can turn it into the key. */
  wrapped: string;
  /** What the key was made for: KMS refuses any other. */
  context: Readonly<Record<string, string>>;
  credentials: () => SigningCredentials;
  now: () => number;
  post: Post;
}

const PATIENCE_MS = 3_000;

/** The platform's key could not be had for the moment. */
export class KeyFault extends Error {
  override readonly name = 'KeyFault';
}

/** The platform's key, unwrapped by KMS once a process. Throws where KMS does not answer or refuses; asked again then. */
export function kmsKey(options: KmsKeyOptions): () => Promise<Uint8Array> {
  let unwrapped: Promise<Uint8Array> | undefined;
  return () => {
    unwrapped ??= decrypt(options).catch((error: unknown) => {
      unwrapped = undefined;
      throw error;
    });
    return unwrapped;
  };
}

async function decrypt(options: KmsKeyOptions): Promise<Uint8Array> {
  const { endpoint, region, wrapped, context, credentials, now } = options;
  const body = JSON.stringify({ CiphertextBlob: wrapped, EncryptionContext: context });
  const headers = signedHeaders({
    url: `${endpoint}/`,
    service: 'kms',
    region,
    credentials: credentials(),
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'TrentService.Decrypt',
    },
    body,
    at: now(),
  });
  const sent = { headers, body, patienceMs: PATIENCE_MS };
  const answer = await options.post(`${endpoint}/`, sent);
  const plain = answer.status === 200 ? plainIn(answer.text) : undefined;
  if (plain?.length !== KEY_BYTES)
    throw new KeyFault(`KMS did not give the platform's key (${answer.status})`);
  return plain;
}

function plainIn(said: string): Buffer | undefined {
  const answer: unknown = JSON.parse(said);
  return typeof answer === 'object' && answer !== null && 'Plaintext' in answer
    ? Buffer.from(String(answer.Plaintext), 'base64')
    : undefined;
}
