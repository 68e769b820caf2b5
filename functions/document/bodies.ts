import * as z from 'zod/mini';

import { hotlineWorkOrder } from '../../domain/hotline/work-order';

const LINES = z.string();

/** What routes take that read their body as text themselves, by media type. */
export const TEXT_BODIES: Readonly<Record<string, Readonly<Record<string, z.ZodMiniType>>>> = {
  'POST /v1/hotline/orders': {
    'application/json': hotlineWorkOrder,
    'application/x-ndjson': LINES,
  },
  'POST /v1/hotline/import': { 'application/x-ndjson': LINES, 'text/csv': LINES },
  'POST /v1/wechat/push': { 'text/xml': z.string() },
};
