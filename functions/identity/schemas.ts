import * as z from 'zod';

import { ROLES } from '../../domain/order/vocabulary';

/** What a person sees of themselves. */
export const me = z
  .strictObject({
    id: z.string(),
    displayName: z.string(),
    phone: z.string().optional(),
    homeArea: z.string().optional(),
    address: z.string().optional(),
    elderMode: z.boolean(),
    memberships: z.array(
      z.strictObject({
        role: z.enum(ROLES),
        areaCode: z.string().optional(),
        partnerId: z.string().optional(),
        title: z.string(),
      }),
    ),
  })
  .meta({ id: 'Me' });

/** The tokens of a sign-in. */
export const signedIn = z.strictObject({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.string(),
  me,
});

/** What a device says of itself; without it the `User-Agent` does. */
export const device = z.string().trim().min(1).max(80).optional();
