import * as z from 'zod/mini';

import { areaCode } from '../../domain/order/inputs';
import { requireCaller } from '../platform/http/caller';
import { none, route, type Route } from '../platform/http/route';
import { changed, text } from './agreement-inputs';
import { getAgreement, step } from './agreements';
import { listAgreements } from './list-agreements';
import type { CommunityHttpDeps } from './routes';

type Deps = CommunityHttpDeps;

const params = z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(60)) });
const why = z.strictObject({ reason: text(500) });
const agreement = z
  .looseObject({ id: z.string(), name: z.string(), agreement: z.looseObject({}) })
  .register(z.globalRegistry, { description: '合伙协议' });
const list = z.strictObject({ items: z.array(agreement) });

const listRoute = (what: 'agreements' | 'ending', summary: string): Route<Deps> =>
  route({
    ...none,
    method: 'GET',
    path: `/v1/partners/${what}`,
    access: 'seeApplications',
    summary,
    query: z.strictObject({ area: z.optional(areaCode) }),
    answer: list,
    run: async (deps: Deps, { caller, query: { area } }) => ({
      body: {
        items: await listAgreements(deps, requireCaller(caller).person, {
          area,
          ending: what === 'ending',
        }),
      },
    }),
  });

const reasonRoute = (name: 'suspend' | 'end', summary: string): Route<Deps> =>
  route({
    ...none,
    method: 'POST',
    path: `/v1/partners/{id}/${name}`,
    access: 'reviewApplications',
    summary,
    params,
    body: why,
    answer: agreement,
    run: async (deps: Deps, { caller, params: { id }, body: { reason } }) => ({
      body: await step(deps, requireCaller(caller).person, id, { step: name, reason }),
    }),
  });

/** 合伙协议: what becomes of it after it was signed. */
export const agreementRoutes: readonly Route<Deps>[] = [
  listRoute('agreements', '一个地方的合伙协议'),
  listRoute('ending', '快到期的合伙协议'),
  route({
    ...none,
    method: 'GET',
    path: '/v1/partners/{id}/agreement',
    access: 'seeApplications',
    summary: '一家的合伙协议',
    params,
    answer: agreement,
    run: async (deps: Deps, { caller, params: { id } }) => ({
      body: await getAgreement(deps, requireCaller(caller).person, id),
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/partners/{id}/agreement',
    access: 'reviewApplications',
    summary: '续签或改合伙协议',
    params,
    body: changed,
    answer: agreement,
    run: async (deps: Deps, { caller, params: { id }, body }) => ({
      body: await step(deps, requireCaller(caller).person, id, { step: 'change', change: body }),
    }),
  }),
  reasonRoute('suspend', '暂停合伙协议'),
  route({
    ...none,
    method: 'POST',
    path: '/v1/partners/{id}/restore',
    access: 'reviewApplications',
    summary: '恢复合伙协议',
    params,
    body: z.strictObject({}),
    bodyOptional: true,
    answer: agreement,
    run: async (deps: Deps, { caller, params: { id } }) => ({
      body: await step(deps, requireCaller(caller).person, id, { step: 'restore' }),
    }),
  }),
  reasonRoute('end', '终止合伙协议'),
];
