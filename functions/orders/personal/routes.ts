import * as z from 'zod/mini';

import { requireCaller } from '../../platform/http/caller';
import { none, route, type Route } from '../../platform/http/route';
import { orderParams } from '../schemas';
import type { PersonalDeps } from './deps';
import { exportMe } from './export-me';
import { forgetPerson } from './forget-person';
import { leave } from './leave';
import { limitsRoutes } from './limits-routes';
import { listLooks } from './list-looks';

type Deps = PersonalDeps;

const look = z.strictObject({
  at: z.string(),
  lastAt: z.string(),
  times: z.number(),
  actor: z.strictObject({ role: z.string(), displayName: z.optional(z.string()) }),
});
const listed = z.array(z.looseObject({}));

/** What somebody may ask of their own data: who looked, everything about me, forget me. */
export const routes: readonly Route<Deps>[] = [
  ...limitsRoutes,
  route({
    ...none,
    method: 'GET',
    path: '/v1/me/export',
    access: 'self',
    summary: '导出关于我的一切',
    answer: z
      .looseObject({ exportedAt: z.string(), me: z.looseObject({}), orders: listed })
      .register(z.globalRegistry, { id: 'PersonalExport' }),
    run: async (deps: Deps, { caller }) => {
      return {
        body: await exportMe(deps, requireCaller(caller).person),
        headers: { 'content-disposition': 'attachment; filename="sidan-export.json"' },
      };
    },
  }),
  route({
    ...none,
    method: 'DELETE',
    path: '/v1/me',
    access: 'self',
    summary: '注销账号:撤回在办的单,抹去个人信息',
    status: 204,
    run: async (deps: Deps, { caller }) => {
      await leave(deps, requireCaller(caller).person);
      return {};
    },
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/orders/{id}/looks',
    access: 'seeOrder',
    summary: '谁看过我的联系方式',
    params: orderParams,
    answer: z.strictObject({ items: z.array(look) }),
    run: async (deps: Deps, { caller, params }) => ({
      body: { items: await listLooks(deps, requireCaller(caller).person, params.id) },
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/orders/{id}/forget-person',
    access: 'erasePerson',
    summary: '没有账号的居民要求抹去(代点单)',
    params: orderParams,
    body: z.strictObject({ reason: z.string().check(z.trim(), z.minLength(5), z.maxLength(200)) }),
    answer: z.strictObject({ orders: z.number() }),
    run: async (deps: Deps, { caller, params, body }) => ({
      body: await forgetPerson(deps, requireCaller(caller).person, {
        orderId: params.id,
        ...body,
      }),
    }),
  }),
];
