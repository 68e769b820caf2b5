import * as z from 'zod/mini';

import { findCategory } from '../../../domain/catalogue/catalogue';
import { DomainError } from '../../../domain/errors';
import { areaCode } from '../../../domain/order/inputs';
import { fieldProblemWords, fieldWords } from '../../../domain/words.zh-CN';
import { requireCaller } from '../../platform/http/caller';
import { originOf } from '../../platform/http/origin';
import { none, route, type Route } from '../../platform/http/route';
import type { FeedDeps } from './deps';
import { addCalendar, endCalendar, listCalendars } from './keep-calendars';
import { newestChanges } from './newest-changes';
import { readCalendar } from './read-calendar';
import { atomReply, writeAtom } from './write-atom';
import { calendarReply, writeCalendar } from './write-calendar';

type Deps = FeedDeps;

const id = z.string().check(z.minLength(1), z.maxLength(40));

const atom = route({
  ...none,
  method: 'GET',
  path: '/v1/public/orders.atom',
  access: 'anyone',
  summary: '大家的单,供订阅(Atom)',
  answerType: 'application/atom+xml',
  query: z.strictObject({ area: areaCode, category: z.optional(id) }),
  run: async (deps: Deps, { query, headers }) => {
    requireKnown(query.category);
    const area = await deps.areas.get(query.area);
    const orders = await newestChanges(deps, query);
    const origin = originOf(headers);
    const pages = deps.webOrigin ?? origin;
    const text = writeAtom(orders, { area, asked: query, origin, pages, now: deps.clock.now() });
    return atomReply(text, orders, headers);
  },
});

function requireKnown(category: string | undefined): void {
  if (category === undefined || findCategory(category) !== undefined) return;
  const message = `${fieldWords('category')}:${fieldProblemWords('not_in_list')}`;
  const problem = { path: 'category', code: 'not_in_list', message };
  throw new DomainError('validation_failed', {}, [problem]);
}

const calendar = z.strictObject({
  id: z.string(),
  partnerId: z.optional(z.string()),
  createdAt: z.string(),
});

const added = z
  .extend(calendar, { url: z.string() })
  .register(z.globalRegistry, { id: 'Calendar', description: '一个日历和它的地址,只说这一次' });

const ENDING = '.ics';

/** 订阅: the public orders of an area as a feed, and agreed times as calendars under secret addresses. */
export const feedRoutes: readonly Route<Deps>[] = [
  atom,
  route({
    ...none,
    method: 'POST',
    path: '/v1/calendars',
    access: 'subscribe',
    summary: '订阅约好的时间',
    body: z.strictObject({ partnerId: z.optional(id) }),
    bodyOptional: true,
    answer: added,
    status: 201,
    run: async (deps: Deps, { caller, body, headers }) => {
      const { person } = requireCaller(caller);
      return { body: await addCalendar(deps, person, body, originOf(headers)) };
    },
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/calendars',
    access: 'self',
    summary: '我订阅的日历',
    answer: z.strictObject({ items: z.array(calendar) }),
    run: async (deps: Deps, { caller }) => ({
      body: { items: await listCalendars(deps, requireCaller(caller).person) },
    }),
  }),
  route({
    ...none,
    method: 'DELETE',
    path: '/v1/calendars/{id}',
    access: 'self',
    summary: '停掉一个日历',
    params: z.strictObject({ id }),
    status: 204,
    run: async (deps: Deps, { caller, params }) => {
      await endCalendar(deps, requireCaller(caller).person, params.id);
      return {};
    },
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/public/calendars/{file}',
    access: 'anyone',
    summary: '约好的时间(iCalendar),凭秘密地址',
    answerType: 'text/calendar',
    params: z.strictObject({ file: z.string().check(z.maxLength(80)) }),
    run: async (deps: Deps, { params: { file }, headers }) => {
      if (!file.endsWith(ENDING)) throw new DomainError('not_found');
      const read = await readCalendar(deps, file.slice(0, -ENDING.length));
      const text = writeCalendar(read.appointments, {
        origin: deps.webOrigin ?? originOf(headers),
        isPartners: read.calendar.partnerId !== undefined,
      });
      return calendarReply(text, headers);
    },
  }),
];
