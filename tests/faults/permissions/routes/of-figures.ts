import { COMMUNITY, STAFF_HERE, TEAM_HERE, type Row, type Rows } from './row';

const IN_GRIDS = ['grid', 'otherGrid'] as const;

const ask = (who: Row['who'], path: string): Row => ({ who, ask: () => ({ path }) });
const ofPartner = (who: Row['who'], path: string): Row => ({
  who,
  ask: ({ partnerId }) => ({ path: `${path}&partner=${partnerId}` }),
});

/** Figures (统计) of areas and partners, and what stands behind one. */
export const OF_FIGURES: Rows = {
  'GET /v1/stats': ask([...IN_GRIDS, ...STAFF_HERE], `/v1/stats?area=${COMMUNITY}&by=category`),
  'GET /v1/stats of a partner': ofPartner(
    [...IN_GRIDS, ...STAFF_HERE, ...TEAM_HERE],
    `/v1/stats?area=${COMMUNITY}&by=day`,
  ),
  'GET /v1/stats by worker': ofPartner(TEAM_HERE, '/v1/stats?by=worker'),
  'GET /v1/stats of an area by worker': ask([], `/v1/stats?area=${COMMUNITY}&by=worker`),
  'GET /v1/stats/orders': ask(
    [...IN_GRIDS, ...STAFF_HERE],
    `/v1/stats/orders?area=${COMMUNITY}&figure=voices`,
  ),
  'GET /v1/stats/orders of a partner': ofPartner(
    [...IN_GRIDS, ...STAFF_HERE, ...TEAM_HERE],
    `/v1/stats/orders?area=${COMMUNITY}&figure=open`,
  ),
  'GET /v1/stats/orders of a worker': ofPartner(
    ['partnerLead'],
    '/v1/stats/orders?figure=late&worker=of-somebody-else',
  ),
};
