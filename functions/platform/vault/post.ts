import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { text } from 'node:stream/consumers';

export interface Posted {
  status: number;
  text: string;
}

/** Sends a body and waits so long for the whole answer. Rejects where none comes. */
export type Post = (
  url: string,
  sent: { headers: Readonly<Record<string, string>>; body: string; patienceMs: number },
) => Promise<Posted>;

/** By the client that the SDK has loaded anyway: `fetch` takes 25 ms of a function's first answer to load. */
export const post: Post = async (url, { headers, body, patienceMs }) => {
  const request = url.startsWith('https:') ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patienceMs);
    const asking = request(url, { method: 'POST', headers, signal }, (response) => {
      text(response).then((said) => {
        resolve({ status: response.statusCode ?? 0, text: said });
      }, reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
};
