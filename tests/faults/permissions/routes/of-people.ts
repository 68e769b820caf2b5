import { LEADS_HERE, UNKNOWN, COMMUNITY, type Rows } from './row';

const GIVEN_HERE = [...LEADS_HERE, 'admin'] as const;

/** Signing in, oneself, invitations and members. */
export const OF_PEOPLE: Rows = {
  'POST /v1/sessions': {
    who: 'everybody',
    ask: () => ({ path: '/v1/sessions', body: { code: 'demo:new-of-the-routes' } }),
  },
  'POST /v1/sessions/refresh': {
    who: 'everybody',
    ask: () => ({ path: '/v1/sessions/refresh', body: { refreshToken: 'of somebody else' } }),
    is: 401,
  },
  'GET /v1/sessions': { who: 'signedIn', ask: () => ({ path: '/v1/sessions' }) },
  'DELETE /v1/sessions/{id}': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/sessions/of-somebody-else' }),
    is: 404,
  },
  'POST /v1/sign-ins': { who: 'everybody', ask: () => ({ path: '/v1/sign-ins', body: {} }) },
  'POST /v1/sign-ins/{id}/collect': {
    who: 'everybody',
    ask: () => ({ path: '/v1/sign-ins/unknown/collect', body: { secret: 'guessed' } }),
    is: 404,
  },
  'POST /v1/sign-ins/find': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/sign-ins/find', body: { code: 'guessed' } }),
    is: 404,
  },
  'POST /v1/sign-ins/{id}/confirm': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/sign-ins/unknown/confirm', body: {} }),
    is: 404,
  },
  'POST /v1/sign-ins/{id}/refuse': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/sign-ins/unknown/refuse', body: {} }),
    is: 404,
  },
  'GET /v1/me': { who: 'signedIn', ask: () => ({ path: '/v1/me' }) },
  'PATCH /v1/me': { who: 'signedIn', ask: () => ({ path: '/v1/me', body: { elderMode: true } }) },
  'POST /v1/me': { who: 'signedIn', ask: () => ({ path: '/v1/me', body: { elderMode: false } }) },
  'POST /v1/me/phone': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/me/phone', body: { code: 'no such code' } }),
    is: 401,
  },
  'GET /v1/me/export': { who: 'signedIn', ask: () => ({ path: '/v1/me/export' }) },
  'POST /v1/invitations': {
    who: ['lead'],
    ask: () => ({
      path: '/v1/invitations',
      body: { role: 'communityStaff', areaCode: COMMUNITY },
    }),
  },
  'POST /v1/invitations/find': {
    who: 'signedIn',
    ask: ({ invitationCode: code }) => ({ path: '/v1/invitations/find', body: { code } }),
  },
  'POST /v1/invitations/accept': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/invitations/accept', body: { code: 'guessed' } }),
    is: 404,
  },
  'GET /v1/invitations': {
    who: GIVEN_HERE,
    ask: () => ({ path: `/v1/invitations?area=${COMMUNITY}` }),
  },
  'DELETE /v1/invitations/{id}': {
    who: ['lead'],
    seen: ['subdistrict', 'district'],
    refused: 404,
    ask: ({ invitationId }) => ({ path: `/v1/invitations/${invitationId}` }),
  },
  'GET /v1/members': { who: GIVEN_HERE, ask: () => ({ path: `/v1/members?area=${COMMUNITY}` }) },
  'GET /v1/members/log': {
    who: GIVEN_HERE,
    ask: () => ({ path: `/v1/members/log?area=${COMMUNITY}` }),
  },
  'DELETE /v1/members/{id}': {
    who: ['lead'],
    seen: ['subdistrict', 'district'],
    refused: 404,
    ask: ({ memberId }) => ({
      path: `/v1/members/${memberId}?area=${COMMUNITY}&role=communityStaff`,
    }),
  },
  'DELETE /v1/members/{id} of a lead': {
    who: ['subdistrict'],
    seen: ['district'],
    refused: 404,
    ask: () => ({ path: `/v1/members/${UNKNOWN}?area=${COMMUNITY}&role=communityLead` }),
    by: ['nobody', 'staff', 'colleague', 'subdistrict', 'district', 'admin', 'partnerLead'],
  },
};

/** What ends somebody's being here: tried last, by a few who do nothing afterwards. */
export const OF_LEAVING: Rows = {
  'DELETE /v1/sessions': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/sessions' }),
    by: ['nobody', 'otherDistrict'],
  },
  'DELETE /v1/sessions/current': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/sessions/current' }),
    by: ['nobody', 'otherSubdistrict'],
  },
  'DELETE /v1/me': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/me' }),
    by: ['nobody', 'farResident'],
  },
};
