import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import { canonicalJson } from '../history';
import type { InputOf } from '../inputs';
import type { Order, OrderEvent, Said } from '../order';
import { nameWith, saidBySequence } from '../said-by-sequence';
import { redactSaid, without } from './redact-said';

export { REDACTED } from './redact-said';

type RedactInput = InputOf<'redact'>;

/**
 * 隐去: takes personal data out of what was said. A new text takes the place of the old one, which is
 * then deleted; the history says that and who, not what. Throws `nothing_to_redact`.
 */
export function redact(order: Order, input: RedactInput, { facts }: Situation): Change {
  const data = { field: input.field, ...(typeof input.at === 'number' ? { at: input.at } : {}) };
  if (input.field === 'comment') return { data };
  const found = findMeant(order, input, saidBySequence(order.events, facts.texts ?? []));
  if (found === undefined) throw new DomainError('nothing_to_redact');
  const { event, after } = found;
  const name = nameWith(facts.texts ?? [], event.textId);
  const title = titleAfter(order, event, input);
  return {
    data,
    said: after,
    ...(name === undefined ? {} : { name }),
    ...(event.textId === undefined ? {} : { replaces: event.textId }),
    ...(title === order.title ? {} : { patch: { title } }),
  };
}

/** The text that `at` names; else what the resident said first, or of anything else the last. */
function findMeant(order: Order, input: RedactInput, said: readonly (Said | undefined)[]) {
  const candidates = order.events.flatMap((event, index) => {
    const before = said[index];
    const isOther = typeof input.at === 'number' && input.at !== index + 1;
    if (before === undefined || isOther || !holds(event, input)) return [];
    const after = redactSaid(before, input);
    const isSame =
      canonicalJson(after) === canonicalJson(before) &&
      titleAfter(order, event, input) === order.title;
    return isSame ? [] : [{ event, after }];
  });
  return input.field === 'description' ? candidates[0] : candidates.at(-1);
}

const isResidents = ({ command }: OrderEvent): boolean =>
  command === 'place' || command === 'amend';

/** Whether that part can stand in what was said with this event. */
function holds(event: OrderEvent, { field }: RedactInput): boolean {
  if (field === 'description') return isResidents(event);
  return field !== 'progress' || !isResidents(event);
}

/** The title comes from what was said when placing. */
const titleAfter = (
  { title }: Order,
  { command }: OrderEvent,
  { field, find }: RedactInput,
): string => (field === 'description' && command === 'place' ? without(title, find) : title);
