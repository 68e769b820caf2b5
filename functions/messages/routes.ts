import * as z from 'zod/mini';

import { OCCASIONS } from '../../domain/messages/templates';
import { DomainError } from '../../domain/errors';
import { parseWireTime } from '../../domain/time/shanghai';
import { FIELD_PROBLEM_WORDS } from '../../domain/words.zh-CN';
import { requireCaller } from '../platform/http/caller';
import { none, route, type Route } from '../platform/http/route';
import { lastIdOf, timeOfId } from '../platform/ids';
import type { MessageHttpDeps } from './deps';
import { listInbox } from './list-inbox';

type Deps = MessageHttpDeps;

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

const item = z
  .strictObject({
    id: z.string(),
    at: z.string(),
    orderId: z.optional(z.string()),
    number: z.optional(z.string()),
    text: z.string(),
    phrase: z.string(),
    kind: z.string(),
    read: z.boolean(),
    count: z.optional(z.int()),
    unread: z.optional(z.int()),
  })
  .register(z.globalRegistry, { id: 'InboxItem' });
const templateIds = z.array(z.string().check(z.minLength(1), z.maxLength(64)));

/** Every route of the messages part. */
export const routes: readonly Route<Deps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/inbox',
    access: 'self',
    summary: '消息:告诉过我的事,新的在前',
    query: z.strictObject({
      limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
      cursor: z.optional(z.string().check(z.maxLength(500))),
      by: z.optional(z.enum(['order'])),
    }),
    answer: z.strictObject({
      items: z.array(item),
      unread: z.int(),
      next: z.optional(z.string()),
    }),
    run: async (deps: Deps, { caller, query }) => ({
      body: await listInbox(deps, requireCaller(caller).person, query),
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/inbox/read',
    access: 'self',
    summary: '读到这里',
    body: z.strictObject({ upTo: z.string().check(z.minLength(1), z.maxLength(40)) }),
    status: 204,
    run: async (deps: Deps, { caller, body }) => {
      const { person } = requireCaller(caller);
      await deps.inbox.read(person.id, readId(body.upTo, deps.clock.now()));
      return {};
    },
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/inbox/templates',
    access: 'self',
    summary: '订阅消息:什么时候问哪几个模板',
    answer: z.record(z.string(), templateIds),
    run: ({ templates }: Deps) => {
      const asked = Object.entries(OCCASIONS).map(([occasion, kinds]) => [
        occasion,
        kinds.flatMap((kind) => templates[kind] ?? []),
      ]);
      return Promise.resolve({ body: Object.fromEntries(asked) });
    },
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/inbox/grants',
    access: 'self',
    summary: '订阅消息:同意再收一条',
    body: z.strictObject({ templateIds: templateIds.check(z.minLength(1), z.maxLength(5)) }),
    status: 204,
    run: async ({ grants, templates, clock }: Deps, { caller, body, headers }) => {
      const { person } = requireCaller(caller);
      const known = new Set(Object.values(templates));
      // A template that is ours no longer brings nothing.
      const ids = [...new Set(body.templateIds)].filter((id) => known.has(id));
      const granted = { from: 'phone', now: clock.now(), tap: headers['idempotency-key'] } as const;
      for (const id of ids) await grants.add(person.id, id, granted);
      return {};
    },
  }),
];

/** An item's own id, or the last one of a time; nothing that is still to come is read by it. */
function readId(upTo: string, now: number): string {
  const at = parseWireTime(upTo);
  const id = at === undefined ? upTo : lastIdOf(at);
  if (!ULID.test(id)) {
    const problem = {
      path: 'upTo',
      code: 'wrong_format',
      message: FIELD_PROBLEM_WORDS.wrong_format,
    };
    throw new DomainError('validation_failed', {}, [problem]);
  }
  return timeOfId(id) > now ? lastIdOf(now) : id;
}
