import { ulid } from 'ulid';

import type { Loop } from './job';
import type { Recording } from './record-loop';

/** The engine looks at no signature; it wants to see that there is one. */
const HEADERS = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20250101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20250101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=none',
};

/** The calls that were recorded, as they were, about an order of its own each time: so every condition holds again. */
export function loopsAgainstEngine({ orderId, commands }: Recording): Loop {
  return async (post, took) => {
    const own = ulid();
    for (const { name, groups } of commands) {
      const began = performance.now();
      for (const group of groups) {
        await Promise.all(
          group.map(async ({ target, body }) => {
            const headers = { ...HEADERS, 'x-amz-target': target };
            const answer = await post('/', headers, body.replaceAll(orderId, own));
            if (answer.status !== 200) throw new Error(`${name}, ${target}: ${answer.body}`);
          }),
        );
      }
      took(performance.now() - began);
    }
  };
}
