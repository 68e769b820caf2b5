import * as z from 'zod/mini';

import { areaCode, ulidSchema } from '../../domain/order/inputs';
import { VERDICTS } from '../../domain/order/view/publicity';
import { requireCaller } from '../platform/http/caller';
import { none, route, type Route } from '../platform/http/route';
import { decideReview, type DecideDeps } from './decide-review';
import { listReviews } from './list-reviews';

const photo = z.strictObject({ id: z.string(), url: z.string(), thumbnailUrl: z.string() });
const review = z
  .strictObject({
    orderId: z.string(),
    number: z.string(),
    kind: z.enum(['text', 'photo']),
    at: z.int(),
    text: z.optional(z.string()),
    photo: z.optional(photo),
    verdict: z.enum(VERDICTS),
    since: z.string(),
  })
  .register(z.globalRegistry, { id: 'Review' });

const at = z.int().check(z.minimum(1), z.maximum(500));
const decided = {
  decision: z.enum(['pass', 'refuse']),
  reason: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
};

/** 人工复核: what the content check would not pass by itself is looked at by staff of the owner. */
export const reviewRoutes: readonly Route<DecideDeps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/reviews',
    access: 'reviewContent',
    summary: '等人复核的文字和照片',
    query: z.strictObject({
      area: z.optional(areaCode),
      cursor: z.optional(z.string().check(z.maxLength(500))),
      limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
    }),
    answer: z.strictObject({ items: z.array(review), next: z.optional(z.string()) }),
    run: async (deps: DecideDeps, { caller, query }) => ({
      body: await listReviews(deps, requireCaller(caller).person, query),
    }),
  }),
  route({
    ...none,
    method: 'POST',
    path: '/v1/reviews/{orderId}',
    access: 'reviewContent',
    summary: '复核:可以公开,或者不公开',
    params: z.strictObject({ orderId: ulidSchema }),
    body: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('text'), at, ...decided }),
      z.strictObject({
        kind: z.literal('photo'),
        photoId: ulidSchema,
        at: z.optional(at),
        ...decided,
      }),
    ]),
    answer: review,
    run: async (deps: DecideDeps, { caller, params, body }) => ({
      body: await decideReview(deps, requireCaller(caller).person, params.orderId, body),
    }),
  }),
];
