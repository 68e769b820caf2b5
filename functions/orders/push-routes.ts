import * as z from 'zod';

import { DomainError } from '../../domain/errors';
import { none, route, type Route } from '../platform/http/route';
import { isSignedPush, parsePushEvent } from '../platform/wechat/push';
import { keepPhotoVerdict } from './content-check';
import type { OrderHttpDeps } from './deps';
import type { Table } from '../platform/table/table';

export type PushDeps = OrderHttpDeps & { table: Table; pushToken: string };

const signed = {
  signature: z.string().max(100),
  timestamp: z.string().max(20),
  nonce: z.string().max(100),
};

/** Only what WeChat signed with the token that we share. */
function requireSigned(
  query: { signature: string; timestamp: string; nonce: string },
  token: string,
): void {
  if (!isSignedPush(query, token)) throw new DomainError('forbidden');
}

/** What WeChat sends by itself: verdicts on photos. */
export const pushRoutes: readonly Route<PushDeps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/wechat/push',
    access: 'anyone',
    summary: '微信消息推送:验证地址',
    query: z.looseObject({ ...signed, echostr: z.string().max(200) }),
    run: (deps: PushDeps, { query }) => {
      requireSigned(query, deps.pushToken);
      return Promise.resolve({ body: query.echostr, headers: { 'content-type': 'text/plain' } });
    },
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/wechat/push',
    access: 'anyone',
    summary: '微信消息推送',
    query: z.looseObject(signed),
    limit: 'read',
    body: z.unknown(),
    run: async (deps: PushDeps, { query, body }) => {
      requireSigned(query, deps.pushToken);
      const event = parsePushEvent(JSON.stringify(body));
      if (event?.kind === 'mediaChecked') {
        await keepPhotoVerdict(deps, event.traceId, event.verdict);
      }
      return { body: 'success', headers: { 'content-type': 'text/plain' } };
    },
  }),
];
