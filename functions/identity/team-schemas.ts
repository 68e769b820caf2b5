import * as z from 'zod';

import { areaCode } from '../../domain/order/inputs';

export const partnerId = z.string().min(1).max(60);

/** Where a role holds, in answers. */
export const place = {
  areaCode: z.string().optional(),
  partnerId: z.string().optional(),
  placeName: z.string(),
};

/** Either an area or a partner is named. */
export const isOnePlace = (named: {
  areaCode?: string | undefined;
  partnerId?: string | undefined;
}): boolean => (named.areaCode === undefined) !== (named.partnerId === undefined);

/** A team in a query: an area, or a partner. */
export const team = { area: areaCode.optional(), partner: partnerId.optional() };
export const isOneTeam = (named: {
  area?: string | undefined;
  partner?: string | undefined;
}): boolean => (named.area === undefined) !== (named.partner === undefined);
export const teamQuery = z.strictObject(team).refine(isOneTeam, { path: ['area'] });
