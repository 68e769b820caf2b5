import { createHmac } from 'node:crypto';
import { isMediaId, requireMediaId } from './media-types';

const NAME_LENGTH = 40;

/**
 * The name under which a picture lies: 160 bits that follow from its id and the key, so that nobody has to look it up
 * and nobody without the key can find it. Ids are known to everybody who may see an order, and half of them is time.
 */
export const objectNameOf = (mediaId: string, key: string | Uint8Array): string =>
  createHmac('sha256', key)
    .update(`media\n${requireMediaId(mediaId)}`)
    .digest('hex')
    .slice(0, NAME_LENGTH);

export const isObjectName = (text: string): boolean => /^[\da-f]{40}$/.test(text);

/** Where a picture lies that may be shown. */
export const shownKey = (name: string): string => `media/${name}`;

/** Where a form puts a picture, until it is cleaned. */
export const incomingKey = (mediaId: string): string => `incoming/${requireMediaId(mediaId)}`;

/** The id of a picture that arrived under this key; undefined for what no form of ours puts there. */
export function incomingIdOf(key: string): string | undefined {
  const [folder, mediaId = '', ...deeper] = key.split('/');
  return folder === 'incoming' && isMediaId(mediaId) && deeper.length === 0 ? mediaId : undefined;
}
