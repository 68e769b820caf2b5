import { PARTNER_IDS } from '../../local/demo/partner-ids';
import { getUser } from '../../local/demo/people';
import { COMMUNITY } from '../filled-engine/fake-order';

/** Whose lists are measured: everybody else's orders lie in the same table. */
export const RESIDENT = getUser('resident-wang').id;
export const ABOVE = getUser('subdistrict-sun').id;
export const WORKER = getUser('repair-worker').id;
export const PARTNER = { id: PARTNER_IDS.blueShirts, name: '蓝衫维修队', feeKind: 'free' } as const;
export const SUBDISTRICT = COMMUNITY.slice(0, 9);
