import { COMMUNITY, LEADS_HERE, STAFF_HERE, TEAM_HERE, type Row, type Rows } from './row';

const SKILLED = {
  name: '老秦上门修锁',
  kind: 'skilledNeighbour',
  areas: [COMMUNITY],
  categories: ['homeRepair'],
  introduction: '修锁二十年,住 6 号楼。',
  contact: { name: '秦有福', phone: '13712340077' },
};

const open = (path: string): Row => ({ who: 'everybody', ask: () => ({ path }) });
const step = (name: string, body: object): Row => ({
  who: LEADS_HERE,
  ask: ({ endingPartnerId: id }) => ({ path: `/v1/partners/${id}/${name}`, body }),
});
const deciding = (name: string, body: object): Row => ({
  who: LEADS_HERE,
  refused: 404,
  seen: ['neighbour', ...STAFF_HERE],
  ask: ({ applicationId }) => ({
    path: `/v1/partner-applications/${applicationId}/${name}`,
    body,
  }),
});

/** Areas, partners, applications and agreements. */
export const OF_PARTNERS: Rows = {
  'GET /v1/areas': open('/v1/areas'),
  'GET /v1/areas/{code}': open(`/v1/areas/${COMMUNITY}`),
  'GET /v1/catalogue': open(`/v1/catalogue?area=${COMMUNITY}`),
  'GET /v1/partners': open(`/v1/partners?area=${COMMUNITY}`),
  'GET /v1/partners/{id}': {
    who: 'everybody',
    ask: ({ partnerId }) => ({ path: `/v1/partners/${partnerId}` }),
  },
  'GET /v1/partners/{id}/members': {
    who: [...TEAM_HERE, ...STAFF_HERE],
    ask: ({ partnerId }) => ({ path: `/v1/partners/${partnerId}/members` }),
  },
  'POST /v1/partner-applications': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/partner-applications', body: SKILLED }),
  },
  'GET /v1/partner-applications': {
    who: STAFF_HERE,
    ask: () => ({ path: `/v1/partner-applications?area=${COMMUNITY}` }),
  },
  'GET /v1/partner-applications/mine': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/partner-applications/mine' }),
  },
  'GET /v1/partner-applications/{id}': {
    who: ['neighbour', ...STAFF_HERE],
    refused: 404,
    ask: ({ applicationId }) => ({ path: `/v1/partner-applications/${applicationId}` }),
  },
  'POST /v1/partner-applications/{id}/withdraw': {
    who: ['neighbour'],
    refused: 404,
    seen: STAFF_HERE,
    ask: ({ applicationId }) => ({
      path: `/v1/partner-applications/${applicationId}/withdraw`,
      body: {},
    }),
  },
  'POST /v1/partner-applications/{id}/reject': deciding('reject', {
    reason: '这里已经有三家修锁的了。',
  }),
  'POST /v1/partner-applications/{id}/approve': deciding('approve', {
    number: '星光合备〔2026〕011号',
    from: '2026-04-15',
    until: '2027-04-14',
  }),
  'GET /v1/partners/agreements': {
    who: STAFF_HERE,
    ask: () => ({ path: `/v1/partners/agreements?area=${COMMUNITY}` }),
  },
  'GET /v1/partners/ending': {
    who: STAFF_HERE,
    ask: () => ({ path: `/v1/partners/ending?area=${COMMUNITY}` }),
  },
  'GET /v1/partners/{id}/agreement': {
    who: STAFF_HERE,
    ask: ({ partnerId }) => ({ path: `/v1/partners/${partnerId}/agreement` }),
  },
  'POST /v1/partners/{id}/agreement': step('agreement', { cap: 11 }),
  'POST /v1/partners/{id}/suspend': step('suspend', { reason: '证书要换' }),
  'POST /v1/partners/{id}/restore': step('restore', {}),
  'POST /v1/partners/{id}/end': step('end', { reason: '搬走了' }),
};
