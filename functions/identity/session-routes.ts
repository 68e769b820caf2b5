import * as z from 'zod/mini';

import { requireCaller } from '../platform/http/caller';
import { none, route, type Route } from '../platform/http/route';
import type { IdentityDeps } from './deps';
import { endSession, endSessions, listSessions } from './sessions';

const session = z
  .strictObject({
    id: z.string(),
    device: z.string(),
    openedAt: z.string(),
    lastUsedAt: z.string(),
    current: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'Session' });

/** Where somebody is signed in, and signing out: here, there, everywhere. */
export const sessionRoutes: readonly Route<IdentityDeps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/sessions',
    access: 'self',
    summary: '登录过的设备',
    answer: z.strictObject({ items: z.array(session) }),
    run: async (deps: IdentityDeps, { caller }) => ({
      body: { items: await listSessions(deps, requireCaller(caller)) },
    }),
  }),
  route({
    ...none,
    method: 'DELETE',
    path: '/v1/sessions',
    access: 'self',
    summary: '所有设备退出登录',
    status: 204,
    run: async (deps: IdentityDeps, { caller }) => {
      await endSessions(deps, requireCaller(caller));
      return {};
    },
  }),
  route({
    ...none,
    method: 'DELETE',
    path: '/v1/sessions/current',
    access: 'self',
    summary: '退出登录',
    status: 204,
    run: async (deps: IdentityDeps, { caller }) => {
      const { person, session: current } = requireCaller(caller);
      await deps.sessions.end(person.id, current.family);
      return {};
    },
  }),
  route({
    ...none,
    method: 'DELETE',
    path: '/v1/sessions/{id}',
    access: 'self',
    summary: '一台设备退出登录',
    params: z.strictObject({ id: z.string().check(z.maxLength(100)) }),
    status: 204,
    run: async (deps: IdentityDeps, { caller, params }) => {
      await endSession(deps, requireCaller(caller), params.id);
      return {};
    },
  }),
];
