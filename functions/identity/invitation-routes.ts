import * as z from 'zod/mini';

import { INVITED_ROLES } from '../../domain/access/invitations';
import { areaCode } from '../../domain/order/inputs';
import { requireCaller } from '../platform/http/caller';
import { none, route, type Route } from '../platform/http/route';
import { acceptInvitation, findInvitation } from './accept-invitation';
import { endInvitation, invite, listInvitations } from './invitations';
import { me } from './schemas';
import { isOnePlace, partnerId, place, teamQuery } from './team-schemas';
import type { TeamDeps } from './team-place';

const DAYS = { most: 14, usual: 7 };

const code = z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(100)) });
const told = z.strictObject({
  ...place,
  role: z.enum(INVITED_ROLES),
  title: z.string(),
  expiresAt: z.string(),
});
const byWhom = z.strictObject({
  displayName: z.string(),
  title: z.optional(z.string()),
  placeName: z.optional(z.string()),
});

/** 邀请: a role from above, by a code that is good once and for some days. */
export const invitationRoutes: readonly Route<TeamDeps>[] = [
  route({
    ...none,
    method: 'POST',
    path: '/v1/invitations',
    access: 'invite',
    summary: '邀请一个人',
    body: z
      .strictObject({
        role: z.enum(INVITED_ROLES),
        areaCode: z.optional(areaCode),
        partnerId: z.optional(partnerId),
        title: z._default(z.string().check(z.trim(), z.maxLength(20)), ''),
        days: z._default(z.int().check(z.minimum(1), z.maximum(DAYS.most)), DAYS.usual),
      })
      .check(z.refine(isOnePlace, { path: ['areaCode'] })),
    answer: z
      .extend(told, { id: z.string(), code: z.string(), scene: z.string(), url: z.string() })
      .register(z.globalRegistry, { id: 'NewInvitation' }),
    status: 201,
    run: async (deps: TeamDeps, { caller, body }) => ({
      body: await invite(deps, requireCaller(caller).person, body),
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/invitations/find',
    access: 'self',
    summary: '看一个邀请',
    body: code,
    answer: z
      .extend(told, { by: byWhom, held: z.boolean() })
      .register(z.globalRegistry, { id: 'FoundInvitation' }),
    run: async (deps: TeamDeps, { caller, body }) => ({
      body: await findInvitation(deps, requireCaller(caller).person, body.code),
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/invitations/accept',
    access: 'self',
    summary: '接受邀请',
    body: code,
    answer: me,
    run: async (deps: TeamDeps, { caller, body }) => ({
      body: await acceptInvitation(deps, requireCaller(caller).person, body.code),
    }),
  }),
  route({
    ...none,
    method: 'GET',
    path: '/v1/invitations',
    access: 'invite',
    summary: '还没有人接受的邀请',
    query: teamQuery,
    answer: z.strictObject({
      items: z.array(
        z
          .extend(told, { id: z.string(), by: byWhom, createdAt: z.string(), mayEnd: z.boolean() })
          .register(z.globalRegistry, { id: 'OpenInvitation' }),
      ),
    }),
    run: async (deps: TeamDeps, { caller, query: { area, partner } }) => {
      const named = { areaCode: area, partnerId: partner };
      return { body: { items: await listInvitations(deps, requireCaller(caller).person, named) } };
    },
  }),
  route({
    ...none,
    method: 'DELETE',
    path: '/v1/invitations/{id}',
    access: 'invite',
    summary: '撤回邀请',
    params: z.strictObject({ id: z.string().check(z.maxLength(60)) }),
    status: 204,
    run: async (deps: TeamDeps, { caller, params }) => {
      await endInvitation(deps, requireCaller(caller).person, params.id);
      return {};
    },
  }),
];
