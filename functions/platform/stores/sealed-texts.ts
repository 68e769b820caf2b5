import type { SaidText } from '../../../domain/order/order';
import { DAY } from '../../../domain/time/shanghai';
import * as keys from '../table/keys';
import type { Item } from '../table/table';
import type { SubjectKey } from '../vault/vault';

const PREFIX = 'TEXT#';
/** A text whose command lost is swept after this; the stream takes the mark off what an event refers to. */
const ORPHAN_DAYS = 30;

export const isText = ({ sk }: Item): boolean => typeof sk === 'string' && sk.startsWith(PREFIX);

/** What was said with one command as it is kept: nothing of it can be read without the key. */
export function textItem(orderId: string, text: SaidText, subjectKey: SubjectKey): Item {
  const place = keys.textKey(orderId, text.id);
  return {
    ...place,
    // The id is in the key.
    sealed: subjectKey.seal(JSON.stringify({ ...text, id: undefined }), place),
    expiresAt: Math.floor((text.at + ORPHAN_DAYS * DAY) / 1000),
  };
}

/** What was said, as far as this key opens it: nothing was where it is gone, or is another's. */
export const textsOf = (items: readonly Item[], subjectKey: SubjectKey | undefined): SaidText[] =>
  items.flatMap((item): SaidText[] => {
    const place = { pk: String(item['pk']), sk: String(item['sk']) };
    const opened = openedBy(subjectKey, item['sealed'], place);
    return opened === undefined
      ? []
      : [{ ...JSON.parse(opened), id: place.sk.slice(PREFIX.length) }];
  });

/** What was sealed, or undefined where this key does not open it. */
export function openedBy(
  subjectKey: SubjectKey | undefined,
  sealed: unknown,
  place: keys.Key,
): string | undefined {
  try {
    return subjectKey?.open(sealed, place);
  } catch {
    return undefined;
  }
}
