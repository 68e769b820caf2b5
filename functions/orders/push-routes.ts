import * as z from 'zod';

import { DomainError } from '../../domain/errors';
import type { Clock } from '../platform/clock';
import type { HttpDeps } from '../platform/http/dispatch';
import { none, route, type Route } from '../platform/http/route';
import type { Table } from '../platform/table/table';
import { openPush, type PushDoor } from '../platform/wechat/open-push';
import { parsePushEvent } from '../platform/wechat/push';
import { readPushBody } from '../platform/wechat/push-body';
import { isSignedPush } from '../platform/wechat/push-signature';
import { keepPhotoVerdict } from './verdicts';

export type PushDeps = HttpDeps & { table: Table; clock: Clock; push: PushDoor };

const signed = {
  signature: z.string().max(100),
  timestamp: z.string().max(20),
  nonce: z.string().max(100),
};
const TEXT = { 'content-type': 'text/plain' };

/** What WeChat sends by itself: verdicts on photos. */
export const pushRoutes: readonly Route<PushDeps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/wechat/push',
    access: 'anyone',
    summary: '微信消息推送:验证地址',
    query: z.looseObject({ ...signed, echostr: z.string().max(200) }),
    run: ({ push }: PushDeps, { query }) => {
      // The same in AES mode: WeChat sends this word as it is.
      if (!isSignedPush(query, push.token)) throw new DomainError('forbidden');
      return Promise.resolve({ body: query.echostr, headers: TEXT });
    },
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/wechat/push',
    access: 'anyone',
    summary: '微信消息推送',
    query: z.looseObject({ ...signed, msg_signature: z.string().max(100).optional() }),
    limit: 'read',
    body: z.string().optional(),
    textBody: true,
    run: async (deps: PushDeps, { query, body = '' }) => {
      const message = openPush(deps.push, query, body);
      if (message === undefined) throw new DomainError('forbidden');
      if (readPushBody(message) === undefined) throw new DomainError('invalid_json');
      const event = parsePushEvent(message);
      if (event?.kind === 'mediaChecked') {
        await keepPhotoVerdict(deps, event.traceId, event.verdict);
      }
      return { body: 'success', headers: TEXT };
    },
  }),
];
