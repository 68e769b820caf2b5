import * as z from 'zod/mini';

import { requireCaller } from '../platform/http/caller';
import { none, route, type Route } from '../platform/http/route';
import { ownerNamed } from './access';
import { changeWebhook, getWebhook, removeWebhook, rotateSecret } from './change';
import { listDeliveries, replayDelivery } from './deliveries';
import type { WebhookHttpDeps } from './deps';
import { listWebhooks, registerWebhook } from './register';
import * as schemas from './schemas';
import { tryOut } from './try-out';

type Deps = WebhookHttpDeps;

const common = { ...none, access: 'keepWebhooks' as const };
const ofOne = { ...common, params: schemas.one };

/** Every route of the webhooks part (对外通知). */
export const routes: readonly Route<Deps>[] = [
  route({
    ...common,
    method: 'GET',
    path: '/v1/webhooks',
    summary: '对外通知:一个社区或单位登记的',
    query: schemas.owned,
    answer: z.strictObject({ items: z.array(schemas.webhook) }),
    run: async (deps: Deps, { caller, query: { area, partner } }) => {
      const owner = ownerNamed({ areaCode: area, partnerId: partner }, 'area');
      return { body: { items: await listWebhooks(deps, requireCaller(caller).person, owner) } };
    },
  }),
  route({
    ...common,
    method: 'POST',
    path: '/v1/webhooks',
    summary: '登记一个对外通知,密钥只给看这一次',
    body: schemas.newWebhook,
    answer: schemas.webhookWithSecret,
    status: 201,
    run: async (deps: Deps, { caller, body: { areaCode, partnerId, ...told } }) => {
      const wish = { owner: ownerNamed({ areaCode, partnerId }, 'areaCode'), ...told };
      return { body: await registerWebhook(deps, requireCaller(caller).person, wish) };
    },
  }),
  route({
    ...ofOne,
    method: 'GET',
    path: '/v1/webhooks/{id}',
    summary: '一个对外通知',
    answer: schemas.webhook,
    run: async (deps: Deps, { caller, params: { id } }) => ({
      body: await getWebhook(deps, requireCaller(caller).person, id),
    }),
  }),
  route({
    ...ofOne,
    method: 'PATCH',
    path: '/v1/webhooks/{id}',
    summary: '改一个对外通知,停用或再启用',
    body: schemas.webhookChange,
    answer: schemas.webhook,
    run: async (deps: Deps, { caller, params: { id }, body: change }) => ({
      body: await changeWebhook(deps, requireCaller(caller).person, { id, change }),
    }),
  }),
  route({
    ...ofOne,
    method: 'DELETE',
    path: '/v1/webhooks/{id}',
    summary: '去掉一个对外通知',
    status: 204,
    run: async (deps: Deps, { caller, params: { id } }) => {
      await removeWebhook(deps, requireCaller(caller).person, id);
      return {};
    },
  }),
  route({
    ...ofOne,
    method: 'POST',
    path: '/v1/webhooks/{id}/secret',
    summary: '换密钥,旧的再用一天',
    answer: schemas.webhookWithSecret,
    run: async (deps: Deps, { caller, params: { id } }) => ({
      body: await rotateSecret(deps, requireCaller(caller).person, id),
    }),
  }),
  route({
    ...ofOne,
    method: 'POST',
    path: '/v1/webhooks/{id}/test',
    summary: '试一下:马上发一条,看对方怎么答',
    answer: schemas.tryOutcome,
    run: async (deps: Deps, { caller, params: { id } }) => ({
      body: await tryOut(deps, requireCaller(caller).person, id),
    }),
  }),
  route({
    ...ofOne,
    method: 'GET',
    path: '/v1/webhooks/{id}/deliveries',
    summary: '发送记录,新的在前,留三十天',
    query: schemas.page,
    answer: z.strictObject({ items: z.array(schemas.delivery), next: z.optional(z.string()) }),
    run: async (deps: Deps, { caller, params: { id }, query }) => ({
      body: await listDeliveries(deps, requireCaller(caller).person, { id, ...query }),
    }),
  }),
  route({
    ...common,
    method: 'POST',
    path: '/v1/webhooks/{id}/deliveries/{deliveryId}/replay',
    summary: '重发一条',
    params: schemas.oneDelivery,
    answer: schemas.delivery,
    run: async (deps: Deps, { caller, params }) => ({
      body: await replayDelivery(deps, requireCaller(caller).person, params),
    }),
  }),
];
