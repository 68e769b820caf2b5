import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { closeHere, listenHere } from './loopback';

export interface KmsStandIn {
  url: string;
  /** What was asked, with the signature. */
  asked: { authorization: string | undefined; target: string | undefined; body: unknown }[];
  close: () => Promise<void>;
}

/** Answers `Decrypt` as KMS does: the key for what it wrapped under the context `service: sidan`, a refusal for all else. */
export async function startKms({
  key,
  wrapped,
}: {
  key: Uint8Array;
  wrapped: string;
}): Promise<KmsStandIn> {
  const asked: KmsStandIn['asked'] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = JSON.parse(await text(request));
    const { authorization, 'x-amz-target': target } = request.headers;
    asked.push({ authorization, target: String(target), body });
    const isOurs = body.CiphertextBlob === wrapped && body.EncryptionContext?.service === 'sidan';
    const said = isOurs
      ? { Plaintext: Buffer.from(key).toString('base64'), KeyId: 'key' }
      : { __type: 'InvalidCiphertextException' };
    response.writeHead(isOurs ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(said));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const url = await listenHere(server);
  return {
    url,
    asked,
    close: () => closeHere(server),
  };
}
