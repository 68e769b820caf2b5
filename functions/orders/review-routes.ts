import * as z from 'zod';

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
    text: z.string().optional(),
    photo: photo.optional(),
    verdict: z.enum(VERDICTS),
    since: z.string(),
  })
  .meta({ id: 'Review' });

const at = z.int().min(1).max(500);
const decided = {
  decision: z.enum(['pass', 'refuse']),
  reason: z.string().trim().min(1).max(200).optional(),
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
      area: areaCode.optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    answer: z.strictObject({ items: z.array(review), next: z.string().optional() }),
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
        at: at.optional(),
        ...decided,
      }),
    ]),
    answer: review,
    run: async (deps: DecideDeps, { caller, params, body }) => ({
      body: await decideReview(deps, requireCaller(caller).person, params.orderId, body),
    }),
  }),
];
