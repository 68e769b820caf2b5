import type { Category } from '../../catalogue/types';
import { maskPersonalData } from '../../text';
import type { CommandName } from '../command-names';
import type { Order, Said, SaidText } from '../order';
import { dossierOf, photosIn, type Dossier } from './dossier';
import { lastPublicText, type Checks, type Verdict } from './publicity';

/**
 * One thing that neighbours read or see of a public order, with the event that brought it. The check knows the first
 * words (`id` absent) by that event, which is the last that changed them, everything else by its `id`.
 */
export interface Piece {
  kind: 'text' | 'photo';
  at: number;
  id?: string;
  text?: string;
}

type Words = (said: Said | undefined, order: Order) => readonly (string | undefined)[];

/** What comes later, each by itself: it never holds the order back. */
const LATER_WORDS: Partial<Record<CommandName, Words>> = {
  fulfil: (said) => [said?.evidence?.process, said?.evidence?.result],
  rate: (said, { rating }) => [said?.text, ...(rating?.tags ?? [])],
  reply: (said) => [said?.text],
  reject: (said) => [said?.referral?.who],
};

/** Everything of an order that has to pass the check before neighbours read or see it; the first words come first. */
export function publicPieces(
  order: Order,
  { texts, category }: { texts: readonly SaidText[]; category: Category },
): Piece[] {
  const dossier = dossierOf(order, texts);
  return [
    {
      kind: 'text',
      at: lastPublicText(order),
      text: `${order.title}\n${dossier.description}`.trim(),
    },
    ...laterWords(order, dossier),
    ...photosOf(order, dossier, category),
  ];
}

/** What a piece is to WeChat: as neighbours read it, without numbers. */
export const wordsToCheck = ({ text = '' }: Piece): string => maskPersonalData(text);

function laterWords(order: Order, dossier: Dossier): Piece[] {
  return Object.entries(LATER_WORDS).flatMap(([name, wordsOf]): Piece[] => {
    const index = order.events.findLastIndex(({ command }) => command === name);
    const event = order.events[index];
    if (event === undefined) return [];
    const words = wordsOf(dossier.at(index + 1), order).filter((text) => text !== undefined);
    if (words.length === 0) return [];
    const id = dossier.pieceOf(event.command);
    return [{ kind: 'text', at: index + 1, id, text: words.join('\n') }];
  });
}

/** Those of the matter, of the last evidence and of the rating; from inside a home only where the resident said so. */
function photosOf({ events, rating }: Order, dossier: Dossier, { insideHome }: Category): Piece[] {
  const maySeeHome = !insideHome || rating?.photosMayBePublic === true;
  const lastOf = (name: CommandName): number =>
    events.findLastIndex(({ command }) => command === name);
  const isPublic = (command: CommandName, index: number): boolean =>
    command === 'place' ||
    command === 'amend' ||
    (maySeeHome && (command === 'fulfil' || command === 'rate') && lastOf(command) === index);
  const found = events.flatMap(({ command }, index) =>
    isPublic(command, index)
      ? photosIn(dossier.at(index + 1) ?? {}).map((id) => ({ id, at: index + 1 }))
      : [],
  );
  const isFirst = ({ id }: { id: string }, index: number): boolean =>
    found.findIndex((other) => other.id === id) === index;
  return found.filter(isFirst).map((photo) => ({ kind: 'photo', ...photo }));
}

/** What is known of a piece; undefined where it has not been looked at as it is now. */
export function verdictOn({ id, at }: Piece, { text, pieces }: Checks): Verdict | undefined {
  if (id !== undefined) return pieces[id];
  return text !== undefined && text.sequence >= at ? text.verdict : undefined;
}
