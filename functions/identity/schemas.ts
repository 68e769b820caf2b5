import * as z from 'zod/mini';

import { ROLES } from '../../domain/order/vocabulary';

/** What a person sees of themselves. */
export const me = z
  .strictObject({
    id: z.string(),
    displayName: z.string(),
    phone: z.optional(z.string()),
    homeArea: z.optional(z.string()),
    address: z.optional(z.string()),
    elderMode: z.boolean(),
    memberships: z.array(
      z.strictObject({
        role: z.enum(ROLES),
        areaCode: z.optional(z.string()),
        partnerId: z.optional(z.string()),
        title: z.string(),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'Me' });

/** The tokens of a sign-in. */
export const signedIn = z.strictObject({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.string(),
  me,
});

/** What a device says of itself; without it the `User-Agent` does. */
export const device = z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(80)));
