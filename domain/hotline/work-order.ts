import * as z from 'zod/mini';

/** As much as may be said in one work order; more is refused, nothing is cut off. */
const MOST_TEXT = 3000;

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const phone = z.string().check(z.trim(), z.regex(/^[+\d][\d -]{4,19}$/));
const time = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((value) => Date.parse(value)),
);

/** It stands in an address: letters, digits and what divides them. */
export const externalNumber = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.maxLength(60),
    z.regex(/^[0-9A-Za-z\u4e00-\u9fff][0-9A-Za-z\u4e00-\u9fff._:()\uff08\uff09-]*$/),
  );

/**
 * A work order of the hotline (热线工单), as every adapter hands it over. Fields that we do not know are left aside: a city's
 * export has many columns.
 */
export const hotlineWorkOrder = z.object({
  /** Its number there, kept for good: the same number is the same order. */
  externalNumber,
  receivedAt: z.optional(time),
  caller: z.optional(z.object({ name: z.optional(text(40)), phone: z.optional(phone) })),
  /** A community by its code or its name; it may be left out where the application serves only one. */
  area: z.optional(text(60)),
  /** As the hotline itself classifies it. */
  category: z.optional(text(200)),
  title: z.optional(text(200)),
  text: text(MOST_TEXT),
  address: z.optional(text(200)),
  location: z.optional(
    z.object({
      lat: z.number().check(z.minimum(-90), z.maximum(90)),
      lng: z.number().check(z.minimum(-180), z.maximum(180)),
      coordinateSystem: z.optional(z.enum(['wgs84', 'gcj02'])),
    }),
  ),
  urgent: z.optional(z.boolean()),
  /** Until when the hotline itself wants an answer. */
  dueAt: z.optional(time),
  /** Whether the caller wants to be told; as nothing else is said, yes. */
  wantsReply: z.optional(z.boolean()),
});

export type HotlineWorkOrder = z.output<typeof hotlineWorkOrder>;
