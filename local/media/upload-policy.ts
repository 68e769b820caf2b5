import * as z from 'zod';
import type { PromisedMedia } from '../../functions/platform/media/store';
import { MediaRefusal } from './media-refusal';
import type { Signer } from './signer';

const policySchema = z.object({
  expiration: z.iso.datetime(),
  conditions: z.tuple([
    z.object({ key: z.string() }),
    z.object({ 'Content-Type': z.string() }),
    z.object({ 'x-amz-checksum-sha256': z.string() }),
    z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
  ]),
});

/** What the policy of a form allows: `sha256` in base64, as S3 has it. */
export interface AllowedUpload {
  readonly mediaId: string;
  readonly contentType: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The fields of a form for one picture, called as S3 calls them. */
export function signPolicy(promised: PromisedMedia, signer: Signer): Record<string, string> {
  const fields = {
    key: promised.mediaId,
    'Content-Type': promised.contentType,
    'x-amz-checksum-sha256': Buffer.from(promised.sha256, 'hex').toString('base64'),
  };
  const policy = {
    expiration: new Date(promised.expiresAt).toISOString(),
    conditions: [
      ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
      ['content-length-range', promised.bytes, promised.bytes],
    ],
  };
  const Policy = Buffer.from(JSON.stringify(policy)).toString('base64');
  return { ...fields, Policy, 'X-Amz-Signature': signer.sign(Policy) };
}

/**
 * Reads what a form allows. `fields` are those before the file, names in lower case. Throws 403 for a policy that is
 * not ours or over, a field that it does not name, and a field that says something else.
 */
export function requirePolicy(
  fields: ReadonlyMap<string, string>,
  signer: Signer,
  now: number,
): AllowedUpload {
  const { policy = '', 'x-amz-signature': signature = '', ...rest } = Object.fromEntries(fields);
  if (!signer.isSigned(policy, signature)) throw new MediaRefusal(403, 'SignatureDoesNotMatch');
  const { expiration, conditions } = policySchema.parse(
    JSON.parse(Buffer.from(policy, 'base64').toString('utf8')),
  );
  if (Date.parse(expiration) <= now) throw new MediaRefusal(403, 'AccessDenied');
  const [key, contentType, checksum, [, , bytes]] = conditions;
  const expected = Object.entries({ ...key, ...contentType, ...checksum });
  const isKept = expected.every(([name, value]) => rest[name.toLowerCase()] === value);
  if (!isKept || Object.keys(rest).length !== expected.length) {
    throw new MediaRefusal(403, 'AccessDenied');
  }
  return {
    mediaId: key.key,
    contentType: contentType['Content-Type'],
    sha256: checksum['x-amz-checksum-sha256'],
    bytes,
  };
}
