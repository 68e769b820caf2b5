import { Logger } from '@aws-lambda-powertools/logger';
import findMyWay from 'find-my-way';
import { jwtVerify } from 'jose';
import * as z from 'zod/mini';

import { handler as bare } from './bare';
import type { Call } from './recorder';

const logger = new Logger({ serviceName: 'bench' });
const router = findMyWay();
router.on('GET', '/v1/orders', () => undefined);
const query = z.strictObject({ view: z.enum(['mine']) });

interface Asked {
  groups: Call[][];
  token: string;
}

/** The bare handler with the libraries that a route stands on, each used once as a list uses it: less than this no function of ours takes. */
export const handler = async ({ groups, token }: Asked) => {
  router.find('GET', '/v1/orders');
  await jwtVerify(token, new TextEncoder().encode(process.env.PLATFORM_SECRET));
  query.parse({ view: 'mine' });
  const answer = await bare({ groups });
  logger.info('request', { status: answer.statusCode });
  return answer;
};
