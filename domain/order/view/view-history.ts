import type { HistoryItemAnswer, PhotoAnswer } from '../answer';
import { chainOf, type ChainItem } from '../history';
import type { Order, OrderEvent, Said, SaidText } from '../order';
import { dossierOf, photosIn } from './dossier';
import { SEES } from './sees';
import type { Sight } from './sight';

interface Around {
  texts: readonly SaidText[];
  sight: Sight;
  nameOf: (personId: string) => string | undefined;
  photoOf: (mediaId: string) => PhotoAnswer;
}

/**
 * The history (历史), oldest first: the chain for everyone but those who only could claim it; display
 * names and what was said only for those who see the order in full or work on it. Organisations stand in
 * `data` by name, residents never.
 */
export function viewHistory(order: Order, around: Around): HistoryItemAnswer[] {
  if (SEES.history[around.sight] === 'none') return [];
  const dossier = dossierOf(order, around.texts);
  return chainOf(order.events).map((item, index) => {
    const event = order.events[index];
    return event === undefined ? item : viewItem(item, event, dossier.at(item.sequence), around);
  });
}

function viewItem(
  item: ChainItem,
  event: OrderEvent,
  said: Said | undefined,
  { sight, nameOf, photoOf }: Around,
): HistoryItemAnswer {
  const displayName = showsName(event, sight) ? nameOf(event.by ?? '') : undefined;
  const shown = showsWords(event, sight) ? said : undefined;
  const text = shown?.text ?? (event.command === 'place' ? shown?.description : undefined);
  const photos = shown === undefined ? [] : photosIn(shown);
  return {
    ...item,
    ...(displayName === undefined ? {} : { actor: { ...item.actor, displayName } }),
    ...(text === undefined ? {} : { text }),
    ...(photos.length === 0 ? {} : { photos: photos.map(photoOf) }),
  };
}

/** Above a sensitive order everybody has a name but its resident. */
const showsName = ({ by, role }: OrderEvent, sight: Sight): boolean =>
  by !== undefined &&
  SEES.names[sight] === 'full' &&
  (SEES.resident[sight] === 'full' || role !== 'resident');

/** What a visit (回访) heard is not for those who did the work. */
const showsWords = ({ command }: OrderEvent, sight: Sight): boolean =>
  SEES.history[sight] === 'full' && (command !== 'follow-up' || SEES.visits[sight] === 'full');
