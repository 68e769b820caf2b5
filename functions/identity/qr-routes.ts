import * as z from 'zod/mini';

import { requireCaller } from '../platform/http/caller';
import { none, route, type Route } from '../platform/http/route';
import type { IdentityDeps } from './deps';
import { deviceWords } from './device-words';
import { askSignIn, collectSignIn, decideSignIn, findSignIn } from './qr-sign-in';
import { device, signedIn } from './schemas';

const params = z.strictObject({ id: z.string().check(z.maxLength(100)) });

const decideRoute = (
  verb: 'confirm' | 'refuse',
  state: 'confirmed' | 'refused',
  summary: string,
): Route<IdentityDeps> =>
  route({
    ...none,
    method: 'POST',
    path: `/v1/sign-ins/{id}/${verb}`,
    access: 'self',
    summary,
    params,
    body: z.strictObject({}),
    bodyOptional: true,
    status: 204,
    run: async (deps: IdentityDeps, { caller, params: { id } }) => {
      await decideSignIn(deps, requireCaller(caller), { id, state });
      return {};
    },
  });

/** 扫码登录: one device asks and collects, the phone finds and decides. */
export const qrRoutes: readonly Route<IdentityDeps>[] = [
  route({
    ...none,
    method: 'POST',
    path: '/v1/sign-ins',
    access: 'anyone',
    summary: '请手机帮这台设备登录',
    body: z.strictObject({ device }),
    bodyOptional: true,
    answer: z.strictObject({
      id: z.string(),
      secret: z.string(),
      code: z.string(),
      url: z.string(),
      expiresAt: z.string(),
    }),
    status: 201,
    limit: 'signIn',
    run: async (deps: IdentityDeps, { body, headers }) => ({
      body: await askSignIn(deps, deviceWords(body.device ?? headers['user-agent'])),
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/sign-ins/{id}/collect',
    access: 'anyone',
    summary: '手机确认了没有;确认了就登录,只有一次',
    params,
    body: z.strictObject({ secret: z.string().check(z.minLength(1), z.maxLength(100)) }),
    answer: z.union([
      z.strictObject({ state: z.enum(['waiting', 'scanned', 'refused']) }),
      z.extend(signedIn, { state: z.literal('confirmed') }),
    ]),
    // Asked every two seconds, and nothing that could be guessed.
    limit: 'read',
    run: async (deps: IdentityDeps, { body, params: { id } }) => ({
      body: await collectSignIn(deps, { id, secret: body.secret }),
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/sign-ins/find',
    access: 'self',
    summary: '是哪台设备要登录',
    body: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(40)) }),
    answer: z.strictObject({
      id: z.string(),
      device: z.string(),
      askedAt: z.string(),
      expiresAt: z.string(),
    }),
    // Codes are not to be tried out.
    limit: 'signIn',
    run: async (deps: IdentityDeps, { caller, body }) => ({
      body: await findSignIn(deps, requireCaller(caller), body.code),
    }),
  }),
  decideRoute('confirm', 'confirmed', '确认登录'),
  decideRoute('refuse', 'refused', '不是我'),
];
