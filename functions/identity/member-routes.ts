import * as z from 'zod/mini';

import { INVITED_ROLES } from '../../domain/access/invitations';
import { ROLES } from '../../domain/order/vocabulary';
import { requireCaller } from '../platform/http/caller';
import { none, route, type Route } from '../platform/http/route';
import { endMembership, listRecord, listTeam } from './team';
import { isOneTeam, place, team, teamQuery } from './team-schemas';
import type { TeamDeps } from './team-place';

const RECORD_PAGE = { most: 100, usual: 50 };

const id = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));
const name = z.strictObject({ displayName: z.string() });

/** 成员: who has which role in an area or with a partner, and ending it. */
export const memberRoutes: readonly Route<TeamDeps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/members',
    access: 'invite',
    summary: '成员和可以邀请的身份',
    query: teamQuery,
    answer: z.strictObject({
      items: z.array(
        z
          .strictObject({
            ...place,
            id: z.string(),
            displayName: z.string(),
            role: z.enum(ROLES),
            title: z.string(),
            since: z.string(),
            mayEnd: z.boolean(),
          })
          .register(z.globalRegistry, { id: 'Member' }),
      ),
      mayInvite: z.array(z.strictObject({ ...place, role: z.enum(INVITED_ROLES) })),
    }),
    run: async (deps: TeamDeps, { caller, query: { area, partner } }) => {
      const named = { areaCode: area, partnerId: partner };
      return { body: await listTeam(deps, requireCaller(caller).person, named) };
    },
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/members/log',
    access: 'invite',
    summary: '谁给了谁什么身份',
    query: z
      .strictObject({
        ...team,
        limit: z._default(
          z.coerce.number().check(z.int(), z.minimum(1), z.maximum(RECORD_PAGE.most)),
          RECORD_PAGE.usual,
        ),
        cursor: z.optional(id),
      })
      .check(z.refine(isOneTeam, { path: ['area'] })),
    answer: z.strictObject({
      items: z.array(
        z
          .strictObject({
            ...place,
            id: z.string(),
            at: z.string(),
            event: z.enum(['invited', 'withdrawn', 'joined', 'granted', 'ended']),
            role: z.enum(ROLES),
            title: z.string(),
            by: name,
            whom: z.optional(name),
          })
          .register(z.globalRegistry, { id: 'MemberRecord' }),
      ),
      next: z.optional(z.string()),
    }),
    run: async (deps: TeamDeps, { caller, query: { area, partner, ...page } }) => {
      const asked = { areaCode: area, partnerId: partner, ...page };
      return { body: await listRecord(deps, requireCaller(caller).person, asked) };
    },
  }),
  route({
    ...none,
    method: 'DELETE',
    path: '/v1/members/{id}',
    access: 'invite',
    summary: '结束一个身份',
    params: z.strictObject({ id }),
    query: z
      .strictObject({ ...team, role: z.enum(INVITED_ROLES) })
      .check(z.refine(isOneTeam, { path: ['area'] })),
    status: 204,
    run: async (deps: TeamDeps, { caller, params, query: { role, area, partner } }) => {
      const ending = { personId: params.id, role, areaCode: area, partnerId: partner };
      await endMembership(deps, requireCaller(caller).person, ending);
      return {};
    },
  }),
];
