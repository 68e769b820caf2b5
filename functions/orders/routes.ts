import { communityOf } from '../../domain/area';
import { DomainError } from '../../domain/errors';
import { placeInput } from '../../domain/order/inputs';
import { fieldProblemWords, fieldWords } from '../../domain/words.zh-CN';
import { toWgs84 } from '../platform/coordinates';
import { none, route, type Asked, type Reply, type Route } from '../platform/http/route';
import { requireCaller } from '../platform/http/caller';
import type { StoredPerson } from '../platform/stores/people';
import { commandRoutes, idempotencyKeyOf } from './command-routes';
import { listComments } from './comment';
import { pageOf, type PageQuery } from './cursor';
import type { OrderHttpDeps } from './deps';
import { getHistory, getOrder, verifyHistory } from './get-order';
import { listOrders } from './list-orders';
import { placeOrder } from './place-order';
import { readForPlacing, type PlacingReading } from './read-for-placing';
import { listPublicOrders, similarOrders } from './public-orders';
import {
  commentsAnswer,
  historyAnswer,
  listAnswer,
  listQuery,
  orderAnswer,
  orderParams,
  pageQuery,
  publicQuery,
  similarQuery,
  verifyAnswer,
} from './schemas';

type Deps = OrderHttpDeps;

const place = route({
  ...none,
  method: 'POST',
  path: '/v1/orders',
  access: 'self',
  summary: '点单',
  body: placeInput,
  answer: orderAnswer,
  status: 201,
  once: true,
  ahead: (deps: Deps, early) =>
    readForPlacing(deps, early.personId, {
      input: early.body,
      idempotencyKey: idempotencyKeyOf(early),
    }),
  run: async (deps: Deps, asked, ahead?: PlacingReading) => {
    const { person, counts } = requireCaller(asked.caller);
    const { order, replayed } = await placeOrder(deps, person, {
      input: asked.body,
      idempotencyKey: idempotencyKeyOf(asked),
      body: asked.body,
      ahead,
      counts,
    });
    return {
      body: order,
      headers: {
        ...(order === undefined
          ? {}
          : { etag: `"${order.version}"`, location: `/v1/orders/${order.id}` }),
        ...(replayed ? { 'idempotency-replayed': 'true' } : {}),
      },
    };
  },
});

const list = route({
  ...none,
  method: 'GET',
  path: '/v1/orders',
  access: 'listOrders',
  summary: '单子列表',
  query: listQuery,
  answer: listAnswer,
  run: async (deps: Deps, { caller, query }) => {
    const { person } = requireCaller(caller);
    if (query.view !== 'public') return { body: await listOrders(deps, person, query) };
    const { area = requireHome(person), state, category, cursor, limit } = query;
    return { body: await listPublicOrders(deps, { area, state, category, cursor, limit }, person) };
  },
});

const similar = route({
  ...none,
  method: 'GET',
  path: '/v1/orders/similar',
  access: 'self',
  summary: '附近同样的单',
  query: similarQuery,
  answer: listAnswer,
  run: async (deps: Deps, { caller, query: { area, category, lat, lng, coordinateSystem } }) => {
    const { person } = requireCaller(caller);
    const point =
      lat === undefined || lng === undefined
        ? {}
        : { point: toWgs84({ lat, lng }, coordinateSystem) };
    return { body: { items: await similarOrders(deps, { area, category, ...point }, person) } };
  },
});

/** 大家的单 are an area's: the one asked for, else the person's own community. */
function requireHome({ homeArea }: StoredPerson): string {
  if (homeArea !== undefined) return communityOf(homeArea) ?? homeArea;
  const message = `${fieldWords('area')}:${fieldProblemWords('required')}`;
  throw new DomainError('validation_failed', {}, [{ path: 'area', code: 'required', message }]);
}

/** The same four readings with a person and without. */
type Reading<Query = unknown> = (
  deps: Deps,
  asked: Asked<{ id: string }, Query, unknown>,
) => Promise<Reply>;

const readOne: Reading = async (deps, { caller, params, headers }) => {
  const { order, etag, noteLook } = await getOrder(deps, params.id, caller?.person);
  if (headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
  await noteLook();
  return { body: order, headers: { etag } };
};
const readHistory: Reading<PageQuery> = async (deps, { caller, params, query }) => {
  const items = await getHistory(deps, params.id, caller?.person);
  return { body: pageOf(items, query, { secret: deps.secret, scope: `history ${params.id}` }) };
};
const readVerification: Reading = async (deps, { caller, params }) => ({
  body: await verifyHistory(deps, params.id, caller?.person),
});
const readComments: Reading<PageQuery> = async (deps, { caller, params, query }) => {
  const items = await listComments(deps, requireCaller(caller).person, params.id);
  return { body: pageOf(items, query, { secret: deps.secret, scope: `comments ${params.id}` }) };
};

const reading = (path: string, access: 'seeOrder' | 'anyone', summary: string) => ({
  ...none,
  method: 'GET' as const,
  path,
  access,
  summary,
  params: orderParams,
});

const listPublic = route({
  ...none,
  method: 'GET',
  path: '/v1/public/orders',
  access: 'anyone',
  summary: '大家的单',
  query: publicQuery,
  answer: listAnswer,
  run: async (deps: Deps, { query }) => ({ body: await listPublicOrders(deps, query) }),
});

/** Every route of the orders part: dispatch, documents and the template follow from this table. */
export const routes: readonly Route<Deps>[] = [
  place,
  list,
  similar,
  route({ ...reading('/v1/orders/{id}', 'seeOrder', '一单'), answer: orderAnswer, run: readOne }),
  route({
    ...reading('/v1/orders/{id}/history', 'seeOrder', '历史'),
    query: pageQuery,
    answer: historyAnswer,
    run: readHistory,
  }),
  route({
    ...reading('/v1/orders/{id}/verify', 'seeOrder', '核对历史'),
    answer: verifyAnswer,
    run: readVerification,
  }),
  route({
    ...reading('/v1/orders/{id}/comments', 'seeOrder', '留言'),
    query: pageQuery,
    answer: commentsAnswer,
    run: readComments,
  }),
  ...commandRoutes,
  listPublic,
  route({
    ...reading('/v1/public/orders/{id}', 'anyone', '公开的一单'),
    answer: orderAnswer,
    run: readOne,
  }),
  route({
    ...reading('/v1/public/orders/{id}/history', 'anyone', '公开的历史'),
    query: pageQuery,
    answer: historyAnswer,
    run: readHistory,
  }),
  route({
    ...reading('/v1/public/orders/{id}/verify', 'anyone', '核对公开的历史'),
    answer: verifyAnswer,
    run: readVerification,
  }),
];
