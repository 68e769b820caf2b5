import { createHmac, createHash } from 'node:crypto';

import { kmsKey } from '../../../../functions/platform/vault/kms-key';
import { post } from '../../../../functions/platform/vault/post';
import { signedHeaders } from '../../../../functions/platform/vault/sign-request';
import { startKms, type KmsStandIn } from '../../../support/kms';

const KEY = new Uint8Array(32).fill(9);
const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };

describe("the platform's key, kept by KMS", () => {
  let kms: KmsStandIn;
  beforeAll(async () => {
    kms = await startKms({ key: KEY, wrapped: 'd3JhcHBlZA==' });
  });
  afterAll(() => kms.close());

  const ask = (wrapped: string, context: Record<string, string> = { service: 'sidan' }) =>
    kmsKey({
      endpoint: kms.url,
      region: 'cn-northwest-1',
      wrapped,
      context,
      credentials: () => ({ ...CREDENTIALS, sessionToken: 'token' }),
      now: () => Date.UTC(2026, 4, 11, 2),
      post,
    });

  it('is asked for once, however many want it', async () => {
    const before = kms.asked.length;
    const key = ask('d3JhcHBlZA==');
    expect(await Promise.all([key(), key(), key()])).toEqual([KEY, KEY, KEY].map(Buffer.from));
    expect(kms.asked.slice(before)).toEqual([
      expect.objectContaining({ target: 'TrentService.Decrypt' }),
    ]);
    expect(kms.asked.at(-1)?.authorization).toContain(
      'Credential=AKIDEXAMPLE/20260511/cn-northwest-1/kms/aws4_request',
    );
  });

  it('is not had with other bytes or for another purpose, and is asked for again', async () => {
    const key = ask('b3RoZXI=');
    await expect(key()).rejects.toThrow('KMS did not give');
    await expect(key()).rejects.toThrow('KMS did not give');
    await expect(ask('d3JhcHBlZA==', { service: 'other' })()).rejects.toThrow('KMS did not give');
  });

  it('is not had where nobody answers', async () => {
    await expect(
      post('http://127.0.0.1:1/', { headers: {}, body: '', patienceMs: 5_000 }),
    ).rejects.toThrow('ECONNREFUSED');
  });
});

describe('a signed request', () => {
  it('carries the signature that Signature Version 4 prescribes', () => {
    const body = '{}';
    const headers = signedHeaders({
      url: 'https://kms.example/',
      service: 'kms',
      region: 'r',
      credentials: CREDENTIALS,
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body,
      at: Date.UTC(2026, 4, 11, 2, 3, 4),
    });
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    const mac = (key: string | Buffer, text: string): Buffer =>
      createHmac('sha256', key).update(text).digest();
    const canonical = `POST\n/\n\ncontent-type:application/x-amz-json-1.1\nhost:kms.example\nx-amz-date:20260511T020304Z\n\ncontent-type;host;x-amz-date\n${hash(body)}`;
    const toSign = `AWS4-HMAC-SHA256\n20260511T020304Z\n20260511/r/kms/aws4_request\n${hash(canonical)}`;
    const key = mac(mac(mac(mac('AWS4secret', '20260511'), 'r'), 'kms'), 'aws4_request');
    expect(headers['authorization']).toBe(
      `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260511/r/kms/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=${mac(key, toSign).toString('hex')}`,
    );
  });
});
