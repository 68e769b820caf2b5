import type { CommandName } from '../command-names';
import type { Order, OrderEvent, Said, SaidText } from '../order';
import { nameWith, textsBySequence } from '../said-by-sequence';

/** Everything said about an order, in the order in which it was said, redactions in their place. */
export interface Dossier {
  /** What was said with the event of this sequence. */
  at: (sequence: number) => Said | undefined;
  /** The same field of several: the latest that was said. */
  latest: <Field extends keyof Said>(field: Field) => Said[Field] | undefined;
  /** What was said with the last event of this command. */
  lastOf: (command: CommandName) => Said | undefined;
  /** What was said with each event of this command, oldest first; undefined where nothing was. */
  allOf: (command: CommandName) => (Said | undefined)[];
  /** Title apart, what the resident says of the matter: with placing, and what was added since. */
  description: string;
  /** Under which id the content check knows what was said with the last event of this command. */
  pieceOf: (command: CommandName) => string;
  photoIds: string[];
  /** How the resident was called when placing. */
  placerName?: string;
}

/** Texts that no event refers to (a command that lost) do not count. */
export function dossierOf(order: Pick<Order, 'events'>, texts: readonly SaidText[]): Dossier {
  const standing = textsBySequence(order.events, texts);
  const said = standing.map((text) => text?.said);
  const of = (command: CommandName): (Said | undefined)[] =>
    order.events.flatMap((event, index) => (event.command === command ? [said[index]] : []));
  const latest = <Field extends keyof Said>(field: Field): Said[Field] | undefined =>
    said
      .filter((one, index) => one?.[field] !== undefined && isResidents(order.events[index]))
      .at(-1)?.[field];
  return {
    at: (sequence) => said[sequence - 1],
    latest,
    lastOf: (command) => of(command).at(-1),
    allOf: of,
    description: [latest('description'), ...of('amend').map((one) => one?.text)]
      .filter((text) => text !== undefined)
      .join('\n'),
    pieceOf: (command) => {
      const index = order.events.findLastIndex((event) => event.command === command);
      return standing[index]?.id ?? String(index + 1);
    },
    ...placerNameIn(order, texts),
    photoIds: [...new Set(said.flatMap((one) => (one === undefined ? [] : photosIn(one))))],
  };
}

const placerNameIn = ({ events }: Pick<Order, 'events'>, texts: readonly SaidText[]) => {
  const name = nameWith(texts, events[0]?.textId);
  return name === undefined ? {} : { placerName: name };
};

/** What the resident says of the matter: with placing, and with what was added later. */
const isResidents = (event: OrderEvent | undefined): boolean =>
  event?.command === 'place' || event?.command === 'amend';

export const photosIn = ({ photos = [], evidence }: Said): string[] => [
  ...photos,
  ...(evidence?.photosBefore ?? []),
  ...(evidence?.photosAfter ?? []),
];
