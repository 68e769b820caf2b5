import { maskPersonalData, buildingOf, roundPoint } from '../../text';
import type { Category } from '../../catalogue/types';
import type { AnswerValue, LocationAnswer, OrderAnswer, PhotoAnswer } from '../answer';
import type { Order, Said } from '../order';
import { isOnBehalf } from '../vocabulary';
import { hasPassed } from './publicity';
import { SEES } from './sees';
import type { Look } from './view-order';

type SaidPart = Pick<
  OrderAnswer,
  | 'title'
  | 'description'
  | 'answers'
  | 'photos'
  | 'location'
  | 'contact'
  | 'resident'
  | 'onBehalfOf'
  | 'forRelative'
>;

/** Title, description, answers, photos, place and people, cut to the sight. */
export function saidPart(look: Look): SaidPart {
  const { order, sight, dossier, category } = look;
  const sees = SEES.words[sight];
  if (sees === 'none') return { title: category.name, photos: [], ...contactPart(look) };
  const words = (text: string): string => (sees === 'masked' ? maskPersonalData(text) : text);
  const { description } = dossier;
  const answers = dossier.latest('answers');
  return {
    title: words(order.title),
    ...(description === '' ? {} : { description: words(description) }),
    ...(answers === undefined || SEES.answers[sight] === 'none'
      ? {}
      : { answers: maskAnswers(answers, { category, words }) }),
    photos: photosOf(look),
    ...locationPart(look),
    ...contactPart(look),
    ...(SEES.resident[sight] === 'none' ? {} : peoplePart(look)),
  };
}

/** Codes and times stay as they are; what was typed is masked like the description. */
function maskAnswers(
  answers: AnswerValue,
  { category, words }: { category: Category; words: (text: string) => string },
): AnswerValue {
  const isTyped = (code: string): boolean =>
    category.questions.find((question) => question.code === code)?.type === 'text' ||
    !category.questions.some((question) => question.code === code);
  return Object.fromEntries(
    Object.entries(answers).map(([code, value]) => [
      code,
      typeof value === 'string' && isTyped(code) ? words(value) : value,
    ]),
  );
}

/** Everyone at work sees photos; the public those that passed the check; whoever only qualifies none. */
export function visiblePhotos(
  { sight, checks, photoOf }: Look,
  ids: readonly string[],
): PhotoAnswer[] {
  const sees = SEES.photos[sight];
  if (sees === 'none') return [];
  const shown = sees === 'checked' ? ids.filter((id) => hasPassed(checks, id)) : ids;
  return shown.map(photoOf);
}

const photosOf = (look: Look): PhotoAnswer[] =>
  visiblePhotos(look, [
    ...(look.dossier.lastOf('place')?.photos ?? []),
    ...look.dossier.allOf('amend').flatMap((said) => said?.photos ?? []),
  ]);

function locationPart({ order, sight, dossier }: Look): { location?: LocationAnswer } {
  const point = dossier.latest('point');
  const address = dossier.latest('address');
  // What was filed from outside was sent to be read by everybody, its place too.
  const isSentOpenly = order.channel === 'open311' && sight === 'public';
  const shown = isSentOpenly
    ? maskPersonalData(address ?? '')
    : addressFor(SEES.address[sight], address);
  const isRounded = SEES.point[sight] === 'rounded' && !isSentOpenly;
  const location = {
    ...(point === undefined ? {} : isRounded ? roundPoint(point) : point),
    ...(shown === undefined || shown === '' ? {} : { address: shown }),
  };
  return Object.keys(location).length === 0 ? {} : { location };
}

function addressFor(sees: 'none' | 'building' | 'full', address = ''): string | undefined {
  if (sees === 'none') return undefined;
  return sees === 'building' ? buildingOf(address) : address;
}

/** Whom to call. */
const contactPart = ({ contact }: Look) => (contact === undefined ? {} : { contact });

function peoplePart({ order, dossier, showsContact, placerName }: Look) {
  const person = dossier.latest('person');
  const displayName = dossier.placerName ?? placerName;
  return {
    ...(displayName === undefined ? {} : { resident: { displayName } }),
    ...(showsContact ? personPart(order, person) : {}),
  };
}

/** Whom it is for is as private as whom to call. */
const personPart = ({ channel }: Order, person: Said['person']) => {
  if (person === undefined) return {};
  const { name, relation } = person;
  if (relation !== undefined) return { forRelative: { name, relation } };
  return isOnBehalf(channel) ? { onBehalfOf: { name } } : {};
};
