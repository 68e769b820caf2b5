import type { HistoryItemAnswer, PhotoAnswer } from '../answer';
import { chainOf } from '../history';
import type { Order, SaidText } from '../order';
import { dossierOf, photosIn } from './dossier';
import type { Sight } from './sight';

/**
 * The history (历史), oldest first: the chain for everyone; display names and what was said only for
 * those who see the order in full or work on it. Organisations stand in `data` by name, residents never.
 */
export function viewHistory(
  order: Order,
  {
    texts,
    sight,
    nameOf,
    photoOf,
  }: {
    texts: readonly SaidText[];
    sight: Sight;
    nameOf: (personId: string) => string | undefined;
    photoOf: (mediaId: string) => PhotoAnswer;
  },
): HistoryItemAnswer[] {
  const isInside = sight === 'full' || sight === 'handler';
  const dossier = dossierOf(order, texts);
  return chainOf(order.events).map((item, index) => {
    const event = order.events[index];
    const displayName = event?.by === undefined ? undefined : nameOf(event.by);
    if (!isInside) return item;
    const said = dossier.at(item.sequence);
    const text = said?.text ?? (event?.command === 'place' ? said?.description : undefined);
    const photos = said === undefined ? [] : photosIn(said);
    return {
      ...item,
      actor: { ...item.actor, ...(displayName === undefined ? {} : { displayName }) },
      ...(text === undefined ? {} : { text }),
      ...(photos.length === 0 ? {} : { photos: photos.map(photoOf) }),
    };
  });
}
