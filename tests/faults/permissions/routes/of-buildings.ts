import { EVERYBODY } from '../cast';
import { COMMUNITY, STAFF_HERE, type Row, type Rows } from './row';

/** 3 号楼 of the demonstration, and one that may go. */
const [THIRD, LAST] = ['XYUANE', 'XYUANT'];

const open = (path: string): Row => ({ who: 'everybody', ask: () => ({ path }) });

/** 楼栋: everybody may know them, staff say which there are. */
export const OF_BUILDINGS: Rows = {
  'GET /v1/buildings': open(`/v1/buildings?area=${COMMUNITY}`),
  'GET /v1/buildings/{code}': open(`/v1/buildings/${THIRD}`),
  'POST /v1/buildings': {
    who: STAFF_HERE,
    ask: () => ({ path: '/v1/buildings', body: { areaCode: COMMUNITY, name: '居民活动室' } }),
  },
  'POST /v1/buildings in a grid': {
    who: STAFF_HERE,
    ask: () => ({
      path: '/v1/buildings',
      body: { areaCode: `${COMMUNITY}002`, name: '3 号楼', address: '星光里 3 号楼' },
    }),
  },
  'DELETE /v1/buildings/{code}': {
    who: ['colleague'],
    ask: () => ({ path: `/v1/buildings/${LAST}` }),
    by: EVERYBODY.filter((one) => one === 'colleague' || !STAFF_HERE.includes(one)),
  },
};
