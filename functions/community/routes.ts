import * as z from 'zod/mini';

import { areaCode } from '../../domain/order/inputs';
import type { HttpDeps } from '../platform/http/dispatch';
import { none, route, type Route } from '../platform/http/route';
import type { AreaStore } from '../platform/stores/areas';
import type { MemberStore } from '../platform/stores/members';
import type { OrderStore } from '../platform/stores/orders';
import type { PartnerStore } from '../platform/stores/partners';
import type { Tallies } from '../platform/stores/tallies';
import { agreementRoutes } from './agreement-routes';
import type { AgreementStore } from './agreement-store';
import { applicationRoutes } from './application-routes';
import type { ApplicationStore } from './application-store';
import { getArea, listAreas } from './areas';
import { buildingRoutes } from './building-routes';
import type { BuildingStore } from './building-store';
import { getCatalogue } from './catalogue';
import { getPartner, listMembers, listPartners } from './partners';

export interface CommunityHttpDeps extends HttpDeps {
  areas: AreaStore;
  partners: PartnerStore;
  members: Pick<MemberStore, 'listOf' | 'grant'>;
  applications: ApplicationStore;
  agreements: AgreementStore;
  buildings: BuildingStore;
  orders: Pick<OrderStore, 'count'>;
  tallies: Pick<Tallies, 'readPartnerTallies'>;
}
type Deps = CommunityHttpDeps;

const partnerParams = z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(60)) });
const items = (name: string) =>
  z
    .strictObject({ items: z.array(z.looseObject({})), next: z.optional(z.string()) })
    .register(z.globalRegistry, { description: name });

/** Every route of the community part. */
export const routes: readonly Route<Deps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/areas',
    access: 'anyone',
    summary: '区划',
    query: z.strictObject({ parent: z.optional(areaCode) }),
    answer: items('区划'),
    run: async (deps: Deps, { query }) => ({
      body: { items: await listAreas(deps, query.parent) },
    }),
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/areas/{code}',
    access: 'anyone',
    summary: '一个区划',
    params: z.strictObject({ code: areaCode }),
    answer: z.looseObject({ code: z.string(), name: z.string() }),
    run: async (deps: Deps, { params }) => ({ body: await getArea(deps, params.code) }),
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/catalogue',
    access: 'anyone',
    summary: '服务清单',
    query: z.strictObject({ area: areaCode }),
    answer: z.strictObject({
      categories: z.array(z.looseObject({ code: z.string(), name: z.string() })),
      services: z.array(z.looseObject({ id: z.string(), name: z.string() })),
    }),
    run: async (deps: Deps, { query }) => ({ body: await getCatalogue(deps, query.area) }),
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/partners',
    access: 'anyone',
    summary: '社会力量',
    query: z.strictObject({
      area: areaCode,
      category: z.optional(z.string().check(z.maxLength(40))),
    }),
    answer: items('社会力量'),
    run: async (deps: Deps, { query }) => ({ body: { items: await listPartners(deps, query) } }),
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/partners/{id}',
    access: 'anyone',
    summary: '一家社会力量',
    params: partnerParams,
    answer: z.looseObject({ id: z.string(), name: z.string() }),
    run: async (deps: Deps, { params }) => ({ body: await getPartner(deps, params.id) }),
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/partners/{id}/members',
    access: 'seeMembers',
    summary: '一家社会力量的人',
    params: partnerParams,
    answer: items('成员'),
    run: async (deps: Deps, { params, caller }) => ({
      body: { items: await listMembers(deps, params.id, caller?.person) },
    }),
  }),
  ...applicationRoutes,
  ...agreementRoutes,
  ...buildingRoutes,
];
