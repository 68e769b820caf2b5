import * as z from 'zod/mini';

import { areaCode, contact, ulidSchema } from '../../domain/order/inputs';
import { APPLICATION_STATES } from '../../domain/partner-application';
import { PARTNER_KINDS } from '../../domain/partner-kinds';
import { requireCaller } from '../platform/http/caller';
import { none, route, type Route } from '../platform/http/route';
import { areaCodes, categoryCodes, credentials, day, text } from './agreement-inputs';
import { granted } from './agreement-inputs';
import { apply, getApplication, listApplications, listMine } from './applications';
import { approve, reject, withdraw } from './decide-application';
import type { CommunityHttpDeps } from './routes';

type Deps = CommunityHttpDeps;

const LEAST_REASON = 10;

const asked = z.strictObject({
  name: text(40).check(z.minLength(2)),
  kind: z.enum(PARTNER_KINDS),
  creditCode: z.exactOptional(text(40)),
  areas: areaCodes,
  categories: categoryCodes,
  introduction: text(500),
  contact,
  credentials: z._default(credentials, []),
  insuranceUntil: z.exactOptional(day),
});

const params = z.strictObject({ id: ulidSchema });
const application = z
  .looseObject({ id: z.string(), state: z.enum(APPLICATION_STATES), name: z.string() })
  .register(z.globalRegistry, { description: '入驻申请' });
const list = z.strictObject({ items: z.array(application) });

/** Several states with commas between; those that wait where none is named. */
const states = z._default(
  z.pipe(
    z.pipe(
      z.string().check(z.maxLength(100)),
      z.transform((value) => value.split(',')),
    ),
    z.array(z.enum(APPLICATION_STATES)).check(z.maxLength(APPLICATION_STATES.length)),
  ),
  ['submitted'],
);

/** 入驻申请: whoever wants to help applies, a lead decides. */
export const applicationRoutes: readonly Route<Deps>[] = [
  route({
    ...none,
    method: 'POST',
    path: '/v1/partner-applications',
    access: 'self',
    summary: '申请入驻',
    body: asked,
    answer: application,
    status: 201,
    run: async (deps: Deps, { caller, body }) => ({
      body: await apply(deps, requireCaller(caller).person, body),
    }),
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/partner-applications',
    access: 'seeApplications',
    summary: '一个地方的入驻申请',
    query: z.strictObject({ area: z.optional(areaCode), state: states }),
    answer: list,
    run: async (deps: Deps, { caller, query: { area, state } }) => ({
      body: {
        items: await listApplications(deps, requireCaller(caller).person, { area, states: state }),
      },
    }),
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/partner-applications/mine',
    access: 'self',
    summary: '我的入驻申请',
    answer: list,
    run: async (deps: Deps, { caller }) => ({
      body: { items: await listMine(deps, requireCaller(caller).person) },
    }),
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/partner-applications/{id}',
    access: 'self',
    summary: '一份入驻申请',
    params,
    answer: application,
    run: async (deps: Deps, { caller, params: { id } }) => ({
      body: await getApplication(deps, requireCaller(caller).person, id),
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/partner-applications/{id}/approve',
    access: 'reviewApplications',
    summary: '通过入驻申请',
    params,
    body: granted,
    answer: application,
    run: async (deps: Deps, { caller, params: { id }, body }) => ({
      body: await approve(deps, requireCaller(caller).person, id, body),
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/partner-applications/{id}/reject',
    access: 'reviewApplications',
    summary: '不通过入驻申请',
    params,
    body: z.strictObject({ reason: text(500).check(z.minLength(LEAST_REASON)) }),
    answer: application,
    run: async (deps: Deps, { caller, params: { id }, body: { reason } }) => ({
      body: await reject(deps, requireCaller(caller).person, id, reason),
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/partner-applications/{id}/withdraw',
    access: 'self',
    summary: '撤回入驻申请',
    params,
    body: z.strictObject({}),
    bodyOptional: true,
    answer: application,
    run: async (deps: Deps, { caller, params: { id } }) => ({
      body: await withdraw(deps, requireCaller(caller).person, id),
    }),
  }),
];
