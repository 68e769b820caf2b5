import { DomainError } from '../../domain/errors';
import type { OrderDeps } from './deps';

const PHOTO_FIELDS = ['photos', 'photosBefore', 'photosAfter'];

/** The pictures that a body names. */
export const mediaIn = (body: object): string[] =>
  PHOTO_FIELDS.flatMap((field) => {
    const value: unknown = field in body ? Reflect.get(body, field) : [];
    return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
  });

/** Every picture is this person's own and not used elsewhere, else `media_unusable`; nothing is written. */
export async function requireMedia(
  { beside }: Pick<OrderDeps, 'beside'>,
  mediaIds: readonly string[],
  { personId, orderId }: { personId: string; orderId: string },
): Promise<void> {
  const found = await beside.findMedia(mediaIds);
  const usable = found.filter(
    ({ owner, usedBy, refused }) =>
      owner === personId && refused !== true && (usedBy === undefined || usedBy === orderId),
  );
  if (usable.length < new Set(mediaIds).size) throw new DomainError('media_unusable');
}

/** Binds them to the order; whoever lost a race for one gets `media_unusable`. */
export async function useMedia(
  { beside }: Pick<OrderDeps, 'beside'>,
  mediaIds: readonly string[],
  { personId, orderId }: { personId: string; orderId: string },
): Promise<void> {
  const used = await Promise.all(mediaIds.map((id) => beside.useMedia(id, personId, orderId)));
  if (used.includes(false)) throw new DomainError('media_unusable');
}
