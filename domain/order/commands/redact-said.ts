import type { InputOf } from '../inputs';
import type { Said, SaidEvidence } from '../order';

export const REDACTED = '〔已隐去〕';

type Wish = Pick<InputOf<'redact'>, 'field' | 'find' | 'photoId'>;
type Clean = (text: string) => string;

/** Replaces `find`, or everything where nothing is named. */
export const without = (text: string, find: string | undefined): string =>
  find === undefined ? REDACTED : text.split(find).join(REDACTED);

/** What was said, without the personal data that is meant; the same where there is none of it. */
export function redactSaid(said: Said, { field, find, photoId }: Wish): Said {
  const clean: Clean = (text) => without(text, find);
  switch (field) {
    case 'description':
      return { ...withText(said, clean), ...answersOf(said, find) };
    case 'progress':
    case 'comment':
      return withText(said, clean);
    case 'evidence':
      return said.evidence === undefined
        ? said
        : { ...said, evidence: redactEvidence(said.evidence, clean) };
    case 'contact':
      return find === undefined ? withoutContact(said) : withCleanPeople(said, clean);
    case 'photo':
      return withoutPhotos(said, (id) => photoId === undefined || id === photoId);
  }
}

const withText = (said: Said, clean: Clean): Said => ({
  ...said,
  ...(said.description === undefined ? {} : { description: clean(said.description) }),
  ...(said.text === undefined ? {} : { text: clean(said.text) }),
});

/** Answers are mostly codes: only what is named is taken out of them. */
function answersOf({ answers }: Said, find: string | undefined): Pick<Said, 'answers'> {
  if (answers === undefined || find === undefined) return {};
  const cleaned = Object.entries(answers).map(([code, value]) => [
    code,
    typeof value === 'string' ? without(value, find) : value,
  ]);
  return { answers: Object.fromEntries(cleaned) };
}

const redactEvidence = (evidence: SaidEvidence, clean: Clean): SaidEvidence => {
  const { place, handlers, process, result, feedback, photoExempt } = evidence;
  return {
    ...evidence,
    ...(place === undefined ? {} : { place: clean(place) }),
    ...(handlers === undefined ? {} : { handlers: handlers.map(clean) }),
    ...(process === undefined ? {} : { process: clean(process) }),
    ...(result === undefined ? {} : { result: clean(result) }),
    ...(photoExempt === undefined ? {} : { photoExempt: clean(photoExempt) }),
    ...(feedback?.words === undefined
      ? {}
      : { feedback: { ...feedback, words: clean(feedback.words) } }),
  };
};

const withoutContact = (said: Said): Said =>
  said.contact === undefined ? said : { ...said, contact: { name: REDACTED, phone: '' } };

const withCleanPeople = (said: Said, clean: Clean): Said => {
  const { contact, address, person } = said;
  return {
    ...said,
    ...(contact === undefined
      ? {}
      : { contact: { name: clean(contact.name), phone: clean(contact.phone) } }),
    ...(address === undefined ? {} : { address: clean(address) }),
    ...(person === undefined
      ? {}
      : {
          person: {
            ...person,
            name: clean(person.name),
            ...(person.phone === undefined ? {} : { phone: clean(person.phone) }),
          },
        }),
  };
};

function withoutPhotos(said: Said, isMeant: (id: string) => boolean): Said {
  const keep = (ids: string[]): string[] => ids.filter((id) => !isMeant(id));
  const { photos, evidence } = said;
  return {
    ...said,
    ...(photos === undefined ? {} : { photos: keep(photos) }),
    ...(evidence === undefined
      ? {}
      : {
          evidence: {
            ...evidence,
            ...(evidence.photosBefore === undefined
              ? {}
              : { photosBefore: keep(evidence.photosBefore) }),
            ...(evidence.photosAfter === undefined
              ? {}
              : { photosAfter: keep(evidence.photosAfter) }),
          },
        }),
  };
}
