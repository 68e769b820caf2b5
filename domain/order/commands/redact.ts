import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order, Said, SaidText } from '../order';

export const REDACTED = '〔已隐去〕';

type RedactInput = InputOf<'redact'>;

/**
 * 隐去: takes personal data out of what was said. A new text takes the place of the old one, which is
 * then deleted; the history says that and who, not what. Throws `nothing_to_redact`.
 */
export function redact(order: Order, input: RedactInput, { facts }: Situation): Change {
  const data = { field: input.field, ...(typeof input.at === 'number' ? { at: input.at } : {}) };
  if (input.field === 'comment') return { data };
  const before = (facts.texts ?? []).find((text) => isMeant(order, text, input));
  if (before === undefined) throw new DomainError('nothing_to_redact');
  const said = redactSaid(before.said, input);
  const inTitle =
    input.field === 'description' && (input.find === undefined || order.title.includes(input.find));
  return {
    data,
    said,
    replaces: rootOf(before),
    ...(inTitle ? { patch: { title: without(order.title, input.find) } } : {}),
  };
}

const FIELDS: Record<Exclude<RedactInput['field'], 'comment'>, (said: Said) => unknown> = {
  description: ({ description }) => description,
  progress: ({ text }) => text,
  evidence: ({ evidence }) => evidence,
  contact: ({ contact }) => contact,
  photo: (said) => photosOf(said).length > 0 || undefined,
};

function isMeant(order: Order, text: SaidText, { field, at, find, photoId }: RedactInput): boolean {
  if (field === 'comment' || FIELDS[field](text.said) === undefined) return false;
  if (typeof at === 'number' && order.events[at - 1]?.textId !== rootOf(text)) return false;
  if (field === 'photo') return photoId === undefined || photosOf(text.said).includes(photoId);
  return (
    find === undefined || JSON.stringify(text.said).includes(JSON.stringify(find).slice(1, -1))
  );
}

/** The id that the event knows: a text that was redacted before stands in for that one. */
const rootOf = (text: SaidText): string => text.replaces ?? text.id;

const photosOf = ({ photos = [], evidence }: Said): string[] => [
  ...photos,
  ...(evidence?.photosBefore ?? []),
  ...(evidence?.photosAfter ?? []),
];

const without = (text: string, find: string | undefined): string =>
  find === undefined ? REDACTED : text.split(find).join(REDACTED);

function redactSaid(said: Said, { field, find, photoId }: RedactInput): Said {
  const clean = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : without(text, find);
  const drop = (photos: string[]): string[] =>
    photoId === undefined ? [] : photos.filter((photo) => photo !== photoId);
  const { photos, evidence, ...rest } = said;
  switch (field) {
    case 'description':
      return { ...said, ...present({ description: clean(said.description) }) };
    case 'contact':
      return { ...rest, ...present({ photos, evidence }), contact: { name: REDACTED, phone: '' } };
    case 'evidence':
      return {
        ...said,
        evidence: {
          ...evidence,
          ...present({
            place: clean(evidence?.place),
            process: clean(evidence?.process),
            result: clean(evidence?.result),
          }),
          ...(find === undefined
            ? {}
            : { handlers: (evidence?.handlers ?? []).map((name) => without(name, find)) }),
        },
      };
    case 'photo':
      return {
        ...said,
        ...(photos === undefined ? {} : { photos: drop(photos) }),
        ...(evidence === undefined
          ? {}
          : {
              evidence: {
                ...evidence,
                photosBefore: drop(evidence.photosBefore ?? []),
                photosAfter: drop(evidence.photosAfter ?? []),
              },
            }),
      };
    default:
      return { ...said, ...present({ text: clean(said.text) }) };
  }
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves out members that are undefined. */
function present<T extends object>(members: T): Present<T> {
  const found: Present<T> = {};
  for (const key of Object.keys(members)) {
    if (isKeyOf(members, key) && isPresent(members[key]))
      Object.assign(found, { [key]: members[key] });
  }
  return found;
}

const isKeyOf = <T extends object>(value: T, key: PropertyKey): key is keyof T => key in value;
const isPresent = <V>(value: V): value is Exclude<V, undefined> => value !== undefined;
