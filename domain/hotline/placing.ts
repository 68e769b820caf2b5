import type { PlaceInput } from '../order/inputs';
import { HOTLINE_WORDS, momentWords } from '../words/hotline';
import type { HotlineWorkOrder } from './work-order';

/** As long as what a resident says of an order, and what may be added to it at once. */
const MOST_DESCRIPTION = 1000;
const MOST_COMMENT = 2000;
const MOST_TITLE = 40;

/** A work order in the words of placing (代点单), for the community and category that it belongs to. Never public by itself. */
export function placingOf(
  work: HotlineWorkOrder,
  where: { areaCode: string; categoryCode: string },
): PlaceInput {
  const { externalNumber, caller, title, urgent } = work;
  const [description] = saidIn(work);
  return {
    ...where,
    ...{ description, externalNumber, source: 'hotline', public: false },
    ...(title === undefined ? {} : { title: cut(title, MOST_TITLE) }),
    ...placeIn(work),
    ...(urgent === undefined ? {} : { urgent }),
    onBehalfOf: {
      name: caller?.name ?? HOTLINE_WORDS.somebody,
      ...(caller?.phone === undefined ? {} : { phone: caller.phone }),
    },
  };
}

function placeIn({ address, location }: HotlineWorkOrder): Pick<PlaceInput, 'location'> {
  if (address === undefined && location === undefined) return {};
  return { location: { ...location, ...(address === undefined ? {} : { address }) } };
}

/**
 * All that was said, in pieces: what stands on the order, with what the hotline asks for at its end, and what did not fit there, to
 * be added to it.
 */
export function saidIn(work: HotlineWorkOrder): [onOrder: string, ...added: string[]] {
  const asked = askedIn(work);
  const room = MOST_DESCRIPTION - [...asked].length;
  return [`${cut(work.text, room)}${asked}`, ...piecesOf([...work.text].slice(room).join(''))];
}

/** What was said now of a work order that is known already: all of it, in as many pieces as it takes. */
export const saidAgain = (work: HotlineWorkOrder): string[] =>
  piecesOf(`${HOTLINE_WORDS.again}\n${work.text}${askedIn(work)}`);

/** A line each; nothing where nothing is asked. */
const askedIn = ({ receivedAt, category, dueAt, wantsReply }: HotlineWorkOrder): string =>
  [
    ...(dueAt === undefined ? [] : [HOTLINE_WORDS.due + momentWords(dueAt)]),
    ...(wantsReply === false ? [HOTLINE_WORDS.noReply] : []),
    ...(receivedAt === undefined ? [] : [HOTLINE_WORDS.received + momentWords(receivedAt)]),
    ...(category === undefined ? [] : [HOTLINE_WORDS.classified + category]),
  ]
    .map((line) => `\n${line}`)
    .join('');

const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

function piecesOf(text: string): string[] {
  const all = [...text];
  return Array.from({ length: Math.ceil(all.length / MOST_COMMENT) }, (_, index) =>
    all.slice(index * MOST_COMMENT, (index + 1) * MOST_COMMENT).join(''),
  );
}
