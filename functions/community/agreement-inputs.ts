import * as z from 'zod';

import { findCategory } from '../../domain/catalogue/catalogue';
import { areaCode } from '../../domain/order/inputs';
import { FEE_KINDS } from '../../domain/order/vocabulary';

const MOST_AREAS = 20;
const MOST_CATEGORIES = 20;
const MOST_CREDENTIALS = 10;
const MOST_FEES = 40;
const MOST_CAP = 200;

export const text = (most: number) => z.string().trim().min(1).max(most);
/** A day in Shanghai, `2026-12-31`. */
export const day = z.iso.date();
export const areaCodes = z.array(areaCode).min(1).max(MOST_AREAS);
export const categoryCodes = z.array(text(40)).min(1).max(MOST_CATEGORIES);
export const credentials = z
  .array(z.strictObject({ name: text(40), until: day }))
  .max(MOST_CREDENTIALS);

/** A fee; without a service of its own it is that of the category. */
const fee = z
  .strictObject({
    categoryCode: text(40),
    serviceCode: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,40}$/)
      .exactOptional(),
    name: text(40).exactOptional(),
    kind: z.enum(FEE_KINDS),
    amountFen: z.int().min(1).max(10_000_000).exactOptional(),
    unit: text(10).exactOptional(),
    note: text(60).exactOptional(),
  })
  .transform(({ serviceCode, name, ...rest }) => ({
    ...rest,
    serviceCode: serviceCode ?? rest.categoryCode,
    name: name ?? findCategory(rest.categoryCode)?.name ?? rest.categoryCode,
  }));

const scope = {
  areas: areaCodes.exactOptional(),
  categories: categoryCodes.exactOptional(),
  cap: z.int().min(1).max(MOST_CAP).exactOptional(),
  fees: z.array(fee).max(MOST_FEES).exactOptional(),
  hours: text(60).exactOptional(),
  credentials: credentials.exactOptional(),
  insuranceUntil: day.exactOptional(),
};

/** What the lead writes when approving; what is not said is as it was asked for. */
export const granted = z.strictObject({
  number: text(60),
  from: day,
  until: day,
  ...scope,
  fundShare: z.number().min(0).max(1).exactOptional(),
  exitNotice: z.int().min(0).max(365).exactOptional(),
});

/** What can be agreed anew; something has to be. */
export const changed = z
  .strictObject({ until: day.exactOptional(), ...scope })
  .refine((change) => Object.keys(change).length > 0);
