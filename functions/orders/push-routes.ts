import * as z from 'zod/mini';

import { DomainError } from '../../domain/errors';
import type { Clock } from '../platform/clock';
import type { HttpDeps } from '../platform/http/dispatch';
import { none, route, type Route } from '../platform/http/route';
import { openidDigestOf } from '../platform/digests';
import type { GrantStore } from '../platform/stores/grants';
import type { Table } from '../platform/table/table';
import type { PeopleStore } from '../platform/stores/people';
import { openPush, type PushDoor } from '../platform/wechat/open-push';
import { parsePushEvent, type PushEvent } from '../platform/wechat/push';
import { readPushBody } from '../platform/wechat/push-body';
import { isSignedPush } from '../platform/wechat/push-signature';
import { keepPhotoVerdict } from './verdicts';

export type PushDeps = HttpDeps & {
  table: Table;
  clock: Clock;
  push: PushDoor;
  people: Pick<PeopleStore, 'findIdByOpenid'>;
  grants: GrantStore;
  /** Of digests. */
  secret: string;
};

const signed = {
  signature: z.string().check(z.maxLength(100)),
  timestamp: z.string().check(z.maxLength(20)),
  nonce: z.string().check(z.maxLength(100)),
};
const TEXT = { 'content-type': 'text/plain' };

/** What WeChat sends by itself: verdicts on photos, and who agreed to be sent messages. */
export const pushRoutes: readonly Route<PushDeps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/wechat/push',
    access: 'anyone',
    summary: '微信消息推送:验证地址',
    answerType: 'text/plain',
    query: z.looseObject({ ...signed, echostr: z.string().check(z.maxLength(200)) }),
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
    answerType: 'text/plain',
    query: z.looseObject({
      ...signed,
      msg_signature: z.optional(z.string().check(z.maxLength(100))),
    }),
    limit: 'read',
    body: z.optional(z.string()),
    textBody: true,
    run: async (deps: PushDeps, { query, body = '' }) => {
      const message = openPush(deps.push, query, body);
      if (message === undefined) throw new DomainError('forbidden');
      if (readPushBody(message) === undefined) throw new DomainError('invalid_json');
      const event = parsePushEvent(message);
      if (event?.kind === 'mediaChecked') {
        await keepPhotoVerdict(deps, event.traceId, event.verdict);
      } else if (event !== undefined) {
        await keepGrants(deps, event);
      }
      return { body: 'success', headers: TEXT };
    },
  }),
];

/** 订阅授权: what somebody chose when they were asked, switched off later, or what could not be delivered in the end. */
async function keepGrants(
  { people, grants, clock, secret, log }: PushDeps,
  event: Exclude<PushEvent, { kind: 'mediaChecked' }>,
): Promise<void> {
  const personId = await people.findIdByOpenid(openidDigestOf(event.openid, secret));
  if (personId === undefined) return;
  if (event.kind === 'messagesSent') {
    for (const { messageId, errcode } of event.reports)
      if (errcode !== 0) log.error('message not delivered', { messageId, errcode });
    return;
  }
  for (const { templateId, accepted } of event.choices) {
    if (event.kind === 'subscriptionsChosen' && accepted)
      await grants.add(personId, templateId, { from: 'wechat', now: clock.now() });
    if (event.kind === 'subscriptionsChanged' && !accepted)
      await grants.clear(personId, templateId);
  }
}
