import { maskPersonalData } from '../../text';
import type { EvidenceAnswer, OrderAnswer } from '../answer';
import type { Said, SaidEvidence } from '../order';
import { hasPassed } from './publicity';
import { SEES } from './sees';
import type { Look } from './view-order';
import { visiblePhotos } from './view-said';
import { wire, withText } from './wire';

type ResultPart = Pick<OrderAnswer, 'evidence' | 'rating' | 'followUps' | 'contacts'>;

/** What came of it, cut to the sight: evidence, rating, visits, calls. */
export const resultPart = (look: Look): ResultPart => ({
  ...evidencePart(look),
  ...ratingPart(look),
  followUps: SEES.visits[look.sight] === 'none' ? [] : followUpsOf(look),
  contacts: SEES.visits[look.sight] === 'none' ? [] : contactsOf(look),
});

function evidencePart(look: Look): Pick<OrderAnswer, 'evidence'> {
  const { dossier, sight, order } = look;
  const evidence = dossier.lastOf('fulfil')?.evidence;
  if (
    evidence === undefined ||
    order.fulfilledAt === undefined ||
    SEES.evidence[sight] === 'none'
  ) {
    return {};
  }
  const photos = {
    photosBefore: homePhotos(look, evidence.photosBefore ?? []),
    photosAfter: homePhotos(look, evidence.photosAfter ?? []),
  };
  const words =
    SEES.evidence[sight] === 'masked' ? publicWords(look, evidence) : allWords(evidence);
  return { evidence: { ...words, ...photos } };
}

type Words = Omit<EvidenceAnswer, 'photosBefore' | 'photosAfter'>;

function publicWords({ dossier, checks }: Look, { process, result }: SaidEvidence): Words {
  if (!hasPassed(checks, dossier.pieceOf('fulfil'))) return {};
  return {
    ...(process === undefined ? {} : { process: maskPersonalData(process) }),
    ...(result === undefined ? {} : { result: maskPersonalData(result) }),
  };
}

const allWords = (evidence: SaidEvidence): Words => {
  const { handledAt, place, handlers, process, result, feedback, photoExempt, charge } = evidence;
  return {
    ...(handledAt === undefined ? {} : { handledAt: wire(handledAt) }),
    ...(place === undefined ? {} : { place }),
    ...(handlers === undefined ? {} : { handlers }),
    ...(process === undefined ? {} : { process }),
    ...(result === undefined ? {} : { result }),
    ...(feedback === undefined ? {} : { feedback: feedbackOf(feedback) }),
    ...(photoExempt === undefined ? {} : { photoExempt }),
    ...(charge === undefined ? {} : { charge }),
  };
};

const feedbackOf = ({ channel, at, words }: NonNullable<SaidEvidence['feedback']>) => ({
  channel,
  at: wire(at),
  ...(words === undefined ? {} : { words }),
});

/** Photos from inside a home are public only where the resident said so when rating. */
const homePhotos = (look: Look, ids: readonly string[]) =>
  look.sight === 'public' &&
  look.category.insideHome &&
  look.order.rating?.photosMayBePublic !== true
    ? []
    : visiblePhotos(look, ids);

function ratingPart(look: Look): Pick<OrderAnswer, 'rating'> {
  const { order, dossier, sight } = look;
  const { rating } = order;
  if (rating === undefined || SEES.rating[sight] === 'none') return {};
  const { at, by, resolved, satisfaction, stars, tags } = rating;
  const said = dossier.lastOf('rate');
  return {
    rating: {
      resolved,
      satisfaction,
      by,
      at: wire(at),
      ...(stars === undefined ? {} : { stars }),
      ...(tags === undefined || SEES.rating[sight] === 'facts' || !isShown(look, 'rate')
        ? {}
        : { tags: tags.map((tag) => shown(look, tag)) }),
      ...withText('text', shownOf(look, 'rate')),
      photos: homePhotos(look, said?.photos ?? []),
      ...replyPart(look),
    },
  };
}

function replyPart(look: Look): Pick<NonNullable<OrderAnswer['rating']>, 'reply'> {
  const { order } = look;
  const event = order.events.findLast(({ command }) => command === 'reply');
  if (order.replied !== true || event === undefined) return {};
  return { reply: { ...withText('text', shownOf(look, 'reply')), at: wire(event.at) } };
}

const shown = ({ sight }: Look, text: string): string =>
  SEES.rating[sight] === 'masked' ? maskPersonalData(text) : text;

/** Neighbours read what has passed the check by itself. */
const isShown = ({ sight, checks, dossier }: Look, command: 'rate' | 'reply'): boolean =>
  SEES.rating[sight] !== 'masked' || hasPassed(checks, dossier.pieceOf(command));

function shownOf(look: Look, command: 'rate' | 'reply'): Said | undefined {
  const text = look.dossier.lastOf(command)?.text;
  return text === undefined || !isShown(look, command) ? undefined : { text: shown(look, text) };
}

const followUpsOf = ({ order, dossier }: Look): OrderAnswer['followUps'] => {
  const words = dossier.allOf('follow-up');
  return order.followUps.map(({ at, ...visit }, index) => ({
    ...visit,
    at: wire(at),
    ...withText('words', words[index]),
  }));
};

const contactsOf = ({ order, dossier }: Look): OrderAnswer['contacts'] => {
  const words = dossier.allOf('contact');
  return order.contacts.map(({ at, ...contact }, index) => ({
    ...contact,
    at: wire(at),
    ...withText('words', words[index]),
  }));
};
