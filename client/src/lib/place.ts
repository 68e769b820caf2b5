import { wirePoint } from './point';
import type { ChosenPoint } from './point';
import { fromLocalField } from './time';

/** What the form of 点单 holds while it is typed. */
export interface PlaceDraft {
  categoryCode: string;
  serviceId: string;
  description: string;
  answers: Record<string, string | string[]>;
  address: string;
  point: ChosenPoint | undefined;
  from: string;
  to: string;
  ownContact: boolean;
  contactName: string;
  contactPhone: string;
  public: boolean;
  urgent: boolean;
  relative: boolean;
  relativeName: string;
  relation: string;
  relativePhone: string;
  behalfName: string;
  behalfPhone: string;
  source: string;
  externalNumber: string;
}

export const EMPTY_PLACE: PlaceDraft = {
  categoryCode: '',
  serviceId: '',
  description: '',
  answers: {},
  address: '',
  point: undefined,
  from: '',
  to: '',
  ownContact: false,
  contactName: '',
  contactPhone: '',
  public: false,
  urgent: false,
  relative: false,
  relativeName: '',
  relation: '',
  relativePhone: '',
  behalfName: '',
  behalfPhone: '',
  source: '',
  externalNumber: '',
};

interface Asked {
  code: string;
  label: string;
  type: 'single' | 'multi' | 'number' | 'datetime' | 'text';
  required: boolean;
}

export interface PlaceContext {
  areaCode: string;
  mayBePublic: boolean;
  questions: readonly Asked[];
  photos: string[];
  /** Placed by staff or a grid worker for somebody (代点单). */
  onBehalf: boolean;
  /** The person has a verified phone: no contact is needed. */
  phoneKnown: boolean;
}

type WireAnswer = string | number | string[];

function wireAnswer(
  type: Asked['type'],
  said: string | string[] | undefined,
): WireAnswer | undefined {
  if (Array.isArray(said)) return said.length > 0 ? said : undefined;
  const text = (said ?? '').trim();
  if (text === '') return undefined;
  if (type === 'number') return Number.isNaN(Number(text)) ? undefined : Number(text);
  return type === 'datetime' ? fromLocalField(text) : text;
}

function wireAnswers(
  questions: readonly Asked[],
  answers: PlaceDraft['answers'],
): Record<string, WireAnswer> {
  const wire: Record<string, WireAnswer> = {};
  for (const { code, type } of questions) {
    const value = wireAnswer(type, answers[code]);
    if (value !== undefined) wire[code] = value;
  }
  return wire;
}

const given = (name: string, text: string): Record<string, string> =>
  text.trim() ? { [name]: text.trim() } : {};

function peopleOf(
  draft: PlaceDraft,
  { onBehalf, phoneKnown }: PlaceContext,
): Record<string, unknown> {
  if (onBehalf) {
    return {
      onBehalfOf: { name: draft.behalfName.trim(), ...given('phone', draft.behalfPhone) },
      ...given('source', draft.source),
      ...given('externalNumber', draft.externalNumber),
    };
  }
  const contact = draft.ownContact || !phoneKnown;
  return {
    ...(contact
      ? { contact: { name: draft.contactName.trim(), phone: draft.contactPhone.trim() } }
      : {}),
    ...(draft.relative
      ? {
          forRelative: {
            name: draft.relativeName.trim(),
            relation: draft.relation,
            ...given('phone', draft.relativePhone),
          },
        }
      : {}),
  };
}

/** Where it is: as it was written, as it was found, or both. */
function placeOf({ address, point }: PlaceDraft): { location?: Record<string, unknown> } {
  const location = { ...given('address', address), ...(point ? wirePoint(point) : {}) };
  return Object.keys(location).length > 0 ? { location } : {};
}

/** The body of `POST /v1/orders`; what was not said is left out. */
export function placeBody(draft: PlaceDraft, context: PlaceContext): Record<string, unknown> {
  const answers = wireAnswers(context.questions, draft.answers);
  const from = fromLocalField(draft.from);
  const to = fromLocalField(draft.to);
  return {
    areaCode: context.areaCode,
    categoryCode: draft.categoryCode,
    ...given('serviceId', draft.serviceId),
    description: draft.description.trim(),
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
    ...(context.photos.length > 0 ? { photos: context.photos } : {}),
    ...placeOf(draft),
    ...(from && to ? { preferredTime: { from, to } } : {}),
    ...(draft.urgent ? { urgent: true } : {}),
    ...(draft.public && context.mayBePublic ? { public: true } : {}),
    ...peopleOf(draft, context),
  };
}

/** What still has to be said before it can be sent, by the name of its row (`answers.<code>` for a question). */
export function missingForPlacing(draft: PlaceDraft, context: PlaceContext): string[] {
  const lacks = (name: string, absent: boolean): string[] => (absent ? [name] : []);
  const asked = context.onBehalf
    ? []
    : context.questions
        .filter(
          ({ required, type, code }) =>
            required && wireAnswer(type, draft.answers[code]) === undefined,
        )
        .map(({ code }) => `answers.${code}`);
  const ownContact = !context.onBehalf && (draft.ownContact || !context.phoneKnown);
  return [
    ...lacks('category', draft.categoryCode === ''),
    ...asked,
    ...lacks('description', draft.description.trim() === ''),
    ...lacks('contact', ownContact && (!draft.contactName.trim() || !draft.contactPhone.trim())),
    ...lacks('behalfName', context.onBehalf && !draft.behalfName.trim()),
    ...lacks('relativeName', !context.onBehalf && draft.relative && !draft.relativeName.trim()),
    ...lacks('relation', !context.onBehalf && draft.relative && !draft.relation),
  ];
}
