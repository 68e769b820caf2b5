import * as z from 'zod/mini';

import { toWgs84 } from '../platform/coordinates';
import { requireCaller } from '../platform/http/caller';
import { none, route, type Route } from '../platform/http/route';
import { text } from './agreement-inputs';
import { getBuilding, keepBuilding, listBuildings, removeBuilding } from './buildings';
import type { CommunityHttpDeps } from './routes';

type Deps = CommunityHttpDeps;

/** A community or one of its grids. */
const place = z.string().check(z.regex(/^(\d{12}|\d{15})$/));
const params = z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(20)) });

const told = z.pipe(
  z.strictObject({
    areaCode: place,
    name: text(30),
    address: z.exactOptional(text(100)),
    point: z.exactOptional(
      z.strictObject({
        lat: z.number().check(z.minimum(-90), z.maximum(90)),
        lng: z.number().check(z.minimum(-180), z.maximum(180)),
        coordinateSystem: z.exactOptional(z.enum(['wgs84', 'gcj02'])),
      }),
    ),
  }),
  z.transform(({ point, ...rest }) => ({
    ...rest,
    address: rest.address ?? rest.name,
    ...(point === undefined ? {} : { point: toWgs84(point, point.coordinateSystem) }),
  })),
);

const shape = {
  code: z.string(),
  areaCode: place,
  name: z.string(),
  address: z.string(),
  point: z.exactOptional(z.strictObject({ lat: z.number(), lng: z.number() })),
};
const building = z.strictObject(shape).register(z.globalRegistry, { description: '楼栋' });
const found = z
  .strictObject({ ...shape, community: z.strictObject({ code: z.string(), name: z.string() }) })
  .register(z.globalRegistry, { description: '门口的码说的楼栋' });

/** 楼栋: which buildings a community has, and what the code at a door says. */
export const buildingRoutes: readonly Route<Deps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/buildings',
    access: 'anyone',
    summary: '一个社区的楼栋',
    query: z.strictObject({ area: place }),
    answer: z.strictObject({ items: z.array(building) }),
    run: async (deps: Deps, { query }) => ({
      body: { items: await listBuildings(deps, query.area) },
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/buildings',
    access: 'keepBuildings',
    summary: '加一个楼栋,或改它的地址',
    body: told,
    answer: building,
    status: 201,
    run: async (deps: Deps, { caller, body }) => {
      const kept = await keepBuilding(deps, requireCaller(caller).person, body);
      return { status: kept.isNew ? 201 : 200, body: kept.building };
    },
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/buildings/{code}',
    access: 'anyone',
    summary: '门口的码是哪个楼栋',
    params,
    answer: found,
    run: async (deps: Deps, { params: { code } }) => ({ body: await getBuilding(deps, code) }),
  }),
  route({
    ...none,
    method: 'DELETE',
    path: '/v1/buildings/{code}',
    access: 'keepBuildings',
    summary: '去掉一个楼栋',
    params,
    status: 204,
    run: async (deps: Deps, { caller, params: { code } }) => {
      await removeBuilding(deps, requireCaller(caller).person, code);
      return {};
    },
  }),
];
