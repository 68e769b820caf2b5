import * as z from 'zod/mini';

import { areaCode } from '../../domain/order/inputs';
import { requireCaller } from '../platform/http/caller';
import { none, route, type Route } from '../platform/http/route';
import type { IdentityDeps } from './deps';
import { deviceWords } from './device-words';
import { invitationRoutes } from './invitation-routes';
import { changeMe, meAnswer, verifyPhone } from './me';
import { memberRoutes } from './member-routes';
import { qrRoutes } from './qr-routes';
import { refresh } from './refresh';
import { device, me, signedIn } from './schemas';
import { sessionRoutes } from './session-routes';
import { signIn } from './sign-in';
import type { TeamDeps } from './team-place';

export type IdentityHttpDeps = IdentityDeps & TeamDeps;
type Deps = IdentityHttpDeps;

const oneCode = z.string().check(z.minLength(1), z.maxLength(200));
const code = z.strictObject({ code: oneCode });

/** A mini-program cannot send PATCH: POST to the same place does the same. */
const changeRoute = (method: 'PATCH' | 'POST'): Route<Deps> =>
  route({
    ...none,
    method,
    path: '/v1/me',
    access: 'self',
    summary: '改我的资料',
    body: z.strictObject({
      displayName: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(20))),
      homeArea: z.optional(areaCode),
      address: z.optional(z.string().check(z.trim(), z.maxLength(200))),
      elderMode: z.optional(z.boolean()),
    }),
    answer: me,
    run: async (deps: Deps, { caller, body }) => {
      const knowsArea = async (areaOf: string): Promise<boolean> =>
        (await deps.areas.find(areaOf)) !== undefined;
      return { body: await changeMe({ ...deps, knowsArea }, requireCaller(caller).person, body) };
    },
  });

/** Every route of the identity part. */
export const routes: readonly Route<Deps>[] = [
  route({
    ...none,
    method: 'POST',
    path: '/v1/sessions',
    access: 'anyone',
    summary: '用 wx.login 的 code 登录',
    body: z.strictObject({ code: oneCode, device }),
    answer: signedIn,
    status: 201,
    limit: 'signIn',
    run: async (deps: Deps, { body, headers }) => ({
      body: await signIn(deps, body.code, deviceWords(body.device ?? headers['user-agent'])),
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/sessions/refresh',
    access: 'anyone',
    summary: '换新的令牌',
    body: z.strictObject({ refreshToken: z.string().check(z.minLength(1), z.maxLength(500)) }),
    answer: signedIn,
    limit: 'signIn',
    run: async (deps: Deps, { body }) => ({ body: await refresh(deps, body.refreshToken) }),
  }),
  ...sessionRoutes,
  ...qrRoutes,
  ...invitationRoutes,
  ...memberRoutes,
  route({
    ...none,
    method: 'GET',
    path: '/v1/me',
    access: 'self',
    summary: '我',
    answer: me,
    run: ({ people: _ }: Deps, { caller }) =>
      Promise.resolve({ body: meAnswer(requireCaller(caller).person) }),
  }),
  changeRoute('PATCH'),
  changeRoute('POST'),
  route({
    ...none,
    method: 'POST',
    path: '/v1/me/phone',
    access: 'self',
    summary: '验证手机号',
    body: code,
    answer: me,
    run: async (deps: Deps, { caller, body }) => ({
      body: await verifyPhone(deps, requireCaller(caller).person, body.code),
    }),
  }),
];
