import * as z from 'zod/mini';

import { area, catalogue, partner, partnerInList, partnerMember } from './community';
import { comment, historyItem } from './order';

const page = (item: z.ZodMiniType) =>
  z.strictObject({ items: z.array(item), next: z.optional(z.string()) });

/**
 * Answers in full, by route. The tables of routes say no more than `items` of these: what validates nothing at run time
 * would only make a function slower to load. The tests hold them against every answer that is given.
 */
export const FULL_ANSWERS: Readonly<Record<string, z.ZodMiniType>> = {
  'GET /v1/areas': page(area),
  'GET /v1/areas/{code}': area,
  'GET /v1/catalogue': catalogue,
  'GET /v1/partners': page(partnerInList),
  'GET /v1/partners/{id}': partner,
  'GET /v1/partners/{id}/members': page(partnerMember),
  'GET /v1/orders/{id}/history': page(historyItem),
  'GET /v1/public/orders/{id}/history': page(historyItem),
  'GET /v1/orders/{id}/comments': page(comment),
};

export { order, orderRow } from './order';
