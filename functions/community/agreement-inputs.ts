import * as z from 'zod/mini';

import { findCategory } from '../../domain/catalogue/catalogue';
import { areaCode } from '../../domain/order/inputs';
import { FEE_KINDS } from '../../domain/order/vocabulary';

const MOST_AREAS = 20;
const MOST_CATEGORIES = 20;
const MOST_CREDENTIALS = 10;
const MOST_FEES = 40;
const MOST_CAP = 200;

export const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
/** A day in Shanghai, `2026-12-31`. */
export const day = z.iso.date();
export const areaCodes = z.array(areaCode).check(z.minLength(1), z.maxLength(MOST_AREAS));
export const categoryCodes = z.array(text(40)).check(z.minLength(1), z.maxLength(MOST_CATEGORIES));
export const credentials = z
  .array(z.strictObject({ name: text(40), until: day }))
  .check(z.maxLength(MOST_CREDENTIALS));

/** A fee; without a service of its own it is that of the category. */
const fee = z.pipe(
  z.strictObject({
    categoryCode: text(40),
    serviceCode: z.exactOptional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/))),
    name: z.exactOptional(text(40)),
    kind: z.enum(FEE_KINDS),
    amountFen: z.exactOptional(z.int().check(z.minimum(1), z.maximum(10_000_000))),
    unit: z.exactOptional(text(10)),
    note: z.exactOptional(text(60)),
  }),
  z.transform(({ serviceCode, name, ...rest }) => ({
    ...rest,
    serviceCode: serviceCode ?? rest.categoryCode,
    name: name ?? findCategory(rest.categoryCode)?.name ?? rest.categoryCode,
  })),
);

const scope = {
  areas: z.exactOptional(areaCodes),
  categories: z.exactOptional(categoryCodes),
  cap: z.exactOptional(z.int().check(z.minimum(1), z.maximum(MOST_CAP))),
  fees: z.exactOptional(z.array(fee).check(z.maxLength(MOST_FEES))),
  hours: z.exactOptional(text(60)),
  credentials: z.exactOptional(credentials),
  insuranceUntil: z.exactOptional(day),
};

/** What the lead writes when approving; what is not said is as it was asked for. */
export const granted = z.strictObject({
  number: text(60),
  from: day,
  until: day,
  ...scope,
  fundShare: z.exactOptional(z.number().check(z.minimum(0), z.maximum(1))),
  exitNotice: z.exactOptional(z.int().check(z.minimum(0), z.maximum(365))),
});

/** What can be agreed anew; something has to be. */
export const changed = z
  .strictObject({ until: z.exactOptional(day), ...scope })
  .check(z.refine((change) => Object.keys(change).length > 0));
