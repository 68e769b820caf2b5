import * as z from 'zod';

import { areaCode, ulidSchema } from '../../domain/order/inputs';
import { ORDER_STATES, type OrderState } from '../../domain/order/states';
import { VIEWS } from './lists/plan';

/** Parameters and queries of the order routes. */
export const orderParams = z.strictObject({ id: ulidSchema });

const isState = (text: string): text is OrderState => ORDER_STATES.some((state) => state === text);
const states = z
  .string()
  .transform((list) => list.split(','))
  .refine((list) => list.every(isState))
  .transform((list) => list.filter(isState));
export const limit = z.coerce.number().int().min(1).max(100);
export const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((text) => text === 'true' || text === '1');
export const cursor = z.string().max(500).optional();
const category = z.string().max(40).optional();

export const listQuery = z.strictObject({
  view: z.enum(VIEWS),
  area: areaCode.optional(),
  state: states.optional(),
  category,
  overdue: flag.optional(),
  q: z.string().trim().min(1).max(60).optional(),
  cursor,
  limit: limit.default(20),
});

export const publicQuery = z.strictObject({
  area: areaCode,
  state: states.optional(),
  category,
  cursor,
  limit: limit.default(20),
});

const degrees = (most: number) => z.coerce.number().min(-most).max(most);

export const similarQuery = z.strictObject({
  area: areaCode,
  category,
  lat: degrees(90).optional(),
  lng: degrees(180).optional(),
  coordinateSystem: z.enum(['wgs84', 'gcj02']).optional(),
});

/** Everything at once, unless a page is asked for. */
export const pageQuery = z.strictObject({ limit: limit.optional(), cursor });

/** An order as answered; its members are described in the document, programs read what they know. */
export const orderAnswer = z
  .looseObject({
    id: ulidSchema,
    number: z.string(),
    state: z.enum(ORDER_STATES),
    version: z.int().optional(),
    title: z.string(),
    actions: z.array(z.looseObject({ command: z.string(), label: z.string() })),
  })
  .meta({ id: 'Order', description: '一单,按看的人能看到的样子' });

export const listAnswer = z.strictObject({
  items: z.array(orderAnswer),
  next: z.string().optional(),
});

export const historyAnswer = z.strictObject({
  items: z.array(
    z.looseObject({
      sequence: z.int(),
      at: z.string(),
      command: z.string(),
      from: z.enum(ORDER_STATES).nullable(),
      to: z.enum(ORDER_STATES),
      previousHash: z.string().nullable(),
      hash: z.string(),
    }),
  ),
  next: z.string().optional(),
});

export const verifyAnswer = z.strictObject({
  valid: z.boolean(),
  head: z.string(),
  length: z.int(),
});

export const commentsAnswer = z.strictObject({
  items: z.array(z.looseObject({ id: z.string(), at: z.string(), text: z.string() })),
  next: z.string().optional(),
});
