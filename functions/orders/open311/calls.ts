import { Open311Fault } from '../../../domain/open311/fault';
import { requestOf, statusOf, updatesOf } from '../../../domain/open311/requests';
import { definitionOf, serviceOf, type ServiceDefinition } from '../../../domain/open311/services';
import { DAY } from '../../../domain/time/shanghai';
import { viewHistory } from '../../../domain/order/view/view-history';
import type { Answer } from './answer';
import type { Open311Deps } from './deps';
import { fileRequest } from './file-request';
import { categoriesIn, jurisdictionOf, requireCategory } from './jurisdiction';
import { periodOf } from './period';
import {
  findAllPublic,
  findPublic,
  ORDER_ID,
  publicOrdersIn,
  type PublicOrder,
} from './read-public';
import { addUpdate } from './updates';

export interface Call {
  /** The last part of the address, without its form: a service's code, a request's id. */
  id: string | undefined;
  query: Readonly<Record<string, string>>;
  form: URLSearchParams;
  /** A picture that was sent along. */
  file?: Uint8Array;
}

type Run = (deps: Open311Deps, call: Call) => Promise<Answer>;

/** GeoReport v2, one row a call: the method and the name in the address, with `/{id}` where there is one more part. */
export const CALLS: Readonly<Record<string, Run>> = {
  'GET services': async (deps, { query }) => {
    const area = await jurisdictionOf(deps, query['jurisdiction_id']);
    const services = (await categoriesIn(deps, area)).map(serviceOf);
    return { json: services, xml: { services: { service: services } } };
  },
  'GET services/{id}': async (deps, { id = '', query }) => {
    const area = await jurisdictionOf(deps, query['jurisdiction_id']);
    const definition = definitionOf(await requireCategory(deps, area, id));
    return { json: definition, xml: { service_definition: inXml(definition) } };
  },
  'GET requests': async (deps, { query }) => requestsAnswer(await findRequests(deps, query)),
  'GET requests/{id}': async (deps, { id = '', query }) => {
    await requireNamed(deps, query);
    return requestsAnswer([await requirePublic(deps, id)]);
  },
  'POST requests': async (deps, { form, file }) => {
    const { orderId, isPublic } = await fileRequest(deps, form, file);
    const filed = {
      ...(isPublic ? { service_request_id: orderId } : { token: orderId }),
      service_notice: isPublic ? null : '内容核对后公开,请凭 token 查询。',
      account_id: null,
    };
    return { json: [filed], xml: { service_requests: { request: [filed] } } };
  },
  'GET tokens/{id}': async (deps, { id = '', query }) => {
    await requireNamed(deps, query);
    const bundle = ORDER_ID.test(id) ? await deps.orders.find(id) : undefined;
    if (bundle?.order.channel !== 'open311') throw new Open311Fault(404, 'token is not known');
    const found = await findPublic(deps, id);
    const told = { service_request_id: found === undefined ? null : id, token: id };
    return { json: [told], xml: { service_requests: { request: [told] } } };
  },
  'GET servicerequestupdates': async (deps, { query }) => {
    const area = await jurisdictionOf(deps, query['jurisdiction_id']);
    const period = periodOf(query, deps.clock.now());
    const wide = { from: period.from - REACH, to: period.to };
    const orders = await publicOrdersIn(deps, area.code, wide, {
      most: MOST,
      isWanted: ({ order }) => Date.parse(order.updatedAt) >= period.from,
    });
    const updates = orders
      .flatMap(historyOf)
      .filter(({ updated_datetime: at }) => isIn(period, at))
      .sort((a, b) => (a.updated_datetime < b.updated_datetime ? -1 : 1))
      .slice(-MOST);
    return {
      json: updates,
      xml: { service_request_updates: { request_update: updates } },
    };
  },
  'POST servicerequestupdates': async (deps, { form }) => {
    const told = { update_id: await addUpdate(deps, form) };
    return { json: [told], xml: { service_request_updates: { request_update: [told] } } };
  },
};

const MOST = 1000;
/** How far back a request may have been placed whose updates are told. */
const REACH = 365 * DAY;

const isIn = ({ from, to }: { from: number; to: number }, at: string): boolean =>
  Date.parse(at) >= from && Date.parse(at) <= to;

const historyOf = ({ read, order }: PublicOrder) =>
  updatesOf(
    order.id,
    viewHistory(read.order, {
      ...{ texts: read.texts, sight: 'public' as const },
      nameOf: () => undefined,
      photoOf: (id) => ({ id, url: '', thumbnailUrl: '' }),
    }),
  );

function requestsAnswer(orders: readonly PublicOrder[]): Answer {
  const requests = orders.map(({ order }) => requestOf(order));
  return { json: requests, xml: { service_requests: { request: requests } } };
}

/** `service_request_id` overrides all else; without it by service, status and time. */
async function findRequests(deps: Open311Deps, query: Call['query']): Promise<PublicOrder[]> {
  const ids = (query['service_request_id'] ?? '').split(',').filter((id) => id.trim() !== '');
  if (ids.length > MOST) throw new Open311Fault(400, 'service_request_id: at most 1000');
  if (ids.length > 0) {
    await requireNamed(deps, query);
    return findAllPublic(deps, [...new Set(ids.map((id) => id.trim()))]);
  }
  const area = await jurisdictionOf(deps, query['jurisdiction_id']);
  const codes = listIn(query['service_code']);
  for (const code of codes) await requireCategory(deps, area, code);
  const states = listIn(query['status']?.toLowerCase());
  if (states.some((state) => state !== 'open' && state !== 'closed')) {
    throw new Open311Fault(400, 'status: open or closed');
  }
  return publicOrdersIn(deps, area.code, periodOf(query, deps.clock.now()), {
    most: MOST,
    isWanted: ({ order }) =>
      (codes.length === 0 || codes.includes(order.category.code)) &&
      (states.length === 0 || states.includes(statusOf(order.state))),
  });
}

const listIn = (text = ''): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** An id needs no jurisdiction; one that is named has to be served. */
async function requireNamed(deps: Open311Deps, query: Call['query']): Promise<void> {
  const named = query['jurisdiction_id'] ?? '';
  if (named !== '') await jurisdictionOf(deps, named);
}

async function requirePublic(deps: Open311Deps, id: string): Promise<PublicOrder> {
  const found = await findPublic(deps, id);
  if (found === undefined) throw new Open311Fault(404, `service_request_id: ${id} is not known`);
  return found;
}

const inXml = ({ service_code, attributes }: ServiceDefinition) => ({
  service_code,
  attributes: {
    attribute: attributes.map(({ values, ...attribute }) => ({
      ...attribute,
      ...(values.length === 0 ? {} : { values: { value: values } }),
    })),
  },
});
