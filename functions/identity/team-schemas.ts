import * as z from 'zod/mini';

import { areaCode } from '../../domain/order/inputs';

export const partnerId = z.string().check(z.minLength(1), z.maxLength(60));

/** Where a role holds, in answers. */
export const place = {
  areaCode: z.optional(z.string()),
  partnerId: z.optional(z.string()),
  placeName: z.string(),
};

/** Either an area or a partner is named. */
export const isOnePlace = (named: {
  areaCode?: string | undefined;
  partnerId?: string | undefined;
}): boolean => (named.areaCode === undefined) !== (named.partnerId === undefined);

/** A team in a query: an area, or a partner. */
export const team = { area: z.optional(areaCode), partner: z.optional(partnerId) };
export const isOneTeam = (named: {
  area?: string | undefined;
  partner?: string | undefined;
}): boolean => (named.area === undefined) !== (named.partner === undefined);
export const teamQuery = z.strictObject(team).check(z.refine(isOneTeam, { path: ['area'] }));
