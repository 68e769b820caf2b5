import * as z from 'zod/mini';

import {
  CONTACT_CHANNELS,
  FEE_KINDS,
  ROLES,
  SATISFACTIONS,
} from '../../../domain/order/vocabulary';

/** RFC 3339 in UTC with `Z`. */
export const time = z.iso.datetime();
export const count = z.int().check(z.minimum(0));
export const text = z.string();
export const coded = z.strictObject({ code: text, name: text });
export const named = z.strictObject({ id: text, name: text });
export const channel = z.enum(CONTACT_CHANNELS);
export const feeKind = z.enum(FEE_KINDS);
export const satisfaction = z.enum(SATISFACTIONS);
export const span = z.strictObject({ from: time, to: time });
export const shown = z.strictObject({ id: text, displayName: text });

/** Links are signed and good for ten minutes. */
export const photos = z.array(z.strictObject({ id: text, url: text, thumbnailUrl: text }));

/** Who an event names: a role, or a part of the platform that acts by itself. */
export const actor = z.strictObject({
  role: z.enum([...ROLES, 'clock', 'stream', 'application']),
  displayName: z.optional(text),
});
