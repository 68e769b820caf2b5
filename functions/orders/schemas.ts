import * as z from 'zod/mini';

import { areaCode, ulidSchema } from '../../domain/order/inputs';
import { ORDER_STATES, type OrderState } from '../../domain/order/states';
import { VIEWS } from './lists/plan';

/** Parameters and queries of the order routes. */
export const orderParams = z.strictObject({ id: ulidSchema });

const isState = (text: string): text is OrderState => ORDER_STATES.some((state) => state === text);
const states = z.pipe(
  z
    .pipe(
      z.string(),
      z.transform((list) => list.split(',')),
    )
    .check(z.refine((list) => list.every(isState))),
  z.transform((list) => list.filter(isState)),
);
export const limit = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100));
export const flag = z.pipe(
  z.enum(['true', 'false', '1', '0']),
  z.transform((text) => text === 'true' || text === '1'),
);
export const cursor = z.optional(z.string().check(z.maxLength(500)));
const category = z.optional(z.string().check(z.maxLength(40)));

export const listQuery = z.strictObject({
  view: z.enum(VIEWS),
  area: z.optional(areaCode),
  state: z.optional(states),
  category,
  overdue: z.optional(flag),
  q: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
  cursor,
  limit: z._default(limit, 20),
});

export const publicQuery = z.strictObject({
  area: areaCode,
  state: z.optional(states),
  category,
  cursor,
  limit: z._default(limit, 20),
});

const degrees = (most: number) => z.coerce.number().check(z.minimum(-most), z.maximum(most));

export const similarQuery = z.strictObject({
  area: areaCode,
  category,
  lat: z.optional(degrees(90)),
  lng: z.optional(degrees(180)),
  coordinateSystem: z.optional(z.enum(['wgs84', 'gcj02'])),
});

/** Everything at once, unless a page is asked for. */
export const pageQuery = z.strictObject({ limit: z.optional(limit), cursor });

const order = {
  id: ulidSchema,
  number: z.string(),
  state: z.enum(ORDER_STATES),
  version: z.optional(z.int()),
  title: z.string(),
  actions: z.array(z.looseObject({ command: z.string(), label: z.string() })),
};

/** An order as answered; its members are described in the document, programs read what they know. */
export const orderAnswer = z.looseObject(order).register(z.globalRegistry, { id: 'Order' });

/** An order in a list, without what lies beside it. */
export const orderRow = z.looseObject(order).register(z.globalRegistry, { id: 'OrderRow' });

export const listAnswer = z.strictObject({
  items: z.array(orderRow),
  next: z.optional(z.string()),
});

export const historyAnswer = z.strictObject({
  items: z.array(
    z.looseObject({
      sequence: z.int(),
      at: z.string(),
      command: z.string(),
      from: z.nullable(z.enum(ORDER_STATES)),
      to: z.enum(ORDER_STATES),
      previousHash: z.nullable(z.string()),
      hash: z.string(),
    }),
  ),
  next: z.optional(z.string()),
});

export const verifyAnswer = z.strictObject({
  valid: z.boolean(),
  head: z.string(),
  length: z.int(),
});

export const commentsAnswer = z.strictObject({
  items: z.array(z.looseObject({ id: z.string(), at: z.string(), text: z.string() })),
  next: z.optional(z.string()),
});
