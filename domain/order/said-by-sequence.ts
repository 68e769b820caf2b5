import type { OrderEvent } from './order';
import type { Said, SaidText } from './said';

/** What stands now, event by event. */
export const saidBySequence = (
  events: readonly OrderEvent[],
  texts: readonly SaidText[],
): (Said | undefined)[] => textsBySequence(events, texts).map((text) => text?.said);

/**
 * The text that stands now, event by event: of one that was redacted (隐去) the latest in its place. Texts that
 * no event refers to (a command that lost) do not count.
 */
export function textsBySequence(
  events: readonly OrderEvent[],
  texts: readonly SaidText[],
): (SaidText | undefined)[] {
  const byId = new Map(texts.map((text) => [text.id, text]));
  const committed = events.flatMap(({ textId }) => {
    const text = textId === undefined ? undefined : byId.get(textId);
    return text === undefined ? [] : [text];
  });
  const replaced = new Map(
    committed.flatMap((text) => (text.replaces === undefined ? [] : [[text.replaces, text]])),
  );
  return events.map(({ textId, command }) => {
    if (textId === undefined || command === 'redact') return undefined;
    return replaced.get(textId) ?? byId.get(textId);
  });
}

/** How who said a text was called then; a redacted text keeps that. */
export const nameWith = (
  texts: readonly SaidText[],
  textId: string | undefined,
): string | undefined =>
  texts.find(({ id, replaces = id, name }) => replaces === textId && name !== undefined)?.name;
