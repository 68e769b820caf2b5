import * as z from 'zod/mini';

import { ulidSchema } from '../../domain/order/inputs';
import type { Clock } from '../platform/clock';
import type { HttpDeps } from '../platform/http/dispatch';
import { none, route, type Route } from '../platform/http/route';
import { newId } from '../platform/ids';
import { MAX_MEDIA_BYTES, MEDIA_TYPES } from '../platform/media/media-types';
import type { MediaStore } from '../platform/media/store';
import type { Table } from '../platform/table/table';
import { requireCaller } from '../platform/http/caller';
import { MINUTE } from '../../domain/time/shanghai';
import { announceMedia } from './announce-media';

export interface MediaHttpDeps extends HttpDeps {
  table: Table;
  media: MediaStore;
  clock: Clock;
}

const UPLOAD_TIME = 15 * MINUTE;

const announcement = z.strictObject({
  contentType: z.enum(MEDIA_TYPES),
  bytes: z.int().check(z.minimum(1), z.maximum(MAX_MEDIA_BYTES)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

const announce = route({
  ...none,
  method: 'POST',
  path: '/v1/media',
  access: 'self',
  summary: '传照片:先说要传什么,再直接传到存储',
  body: announcement,
  status: 201,
  answer: z.strictObject({
    mediaId: ulidSchema,
    upload: z.strictObject({
      method: z.literal('POST'),
      url: z.string(),
      fields: z.record(z.string(), z.string()),
    }),
  }),
  run: async ({ table, media, clock }: MediaHttpDeps, { caller, body }) => {
    const { person } = requireCaller(caller);
    const now = clock.now();
    const mediaId = newId(now);
    const { contentType, bytes } = body;
    const [upload] = await Promise.all([
      media.presignUpload({ mediaId, ...body, expiresAt: now + UPLOAD_TIME }),
      announceMedia(table, { mediaId, personId: person.id, contentType, bytes }, now),
    ]);
    return { body: { mediaId, upload } };
  },
});

/** Pictures have a function of their own: signing for the storage is the largest thing that orders would carry. */
export const routes: readonly Route<MediaHttpDeps>[] = [announce];
