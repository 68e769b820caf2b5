import type { Category, ChoiceQuestion, OpenQuestion, Option } from './types';

type Usual =
  | 'byAppointment'
  | 'profile'
  | 'sensitive'
  | 'dispatchOnly'
  | 'mayBePublic'
  | 'insideHome'
  | 'selfHandled'
  | 'ownedBy'
  | 'photosRequired';

const usual: Pick<Category, Usual> = {
  byAppointment: false,
  profile: 'work',
  sensitive: false,
  dispatchOnly: false,
  mayBePublic: false,
  insideHome: false,
  selfHandled: false,
  ownedBy: 'community',
  photosRequired: { before: false, after: false },
};

/** A category; what is not said is the careful or the common case: not public, no photos, handled by partners. */
export const category = (
  own: Omit<Category, Usual> & Partial<Pick<Category, Usual>>,
): Category => ({
  ...usual,
  ...own,
});

export const BEFORE_AND_AFTER = { before: true, after: true } as const;
export const ONLY_AFTER = { before: false, after: true } as const;

const optionsOf = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

type Labels = Readonly<Record<string, string>>;
type Demand = 'required' | 'optional';

const isRequired = (demand: Demand): boolean => demand === 'required';

export const single = (
  code: string,
  label: string,
  demand: Demand,
  options: Labels,
): ChoiceQuestion => ({
  code,
  label,
  type: 'single',
  required: isRequired(demand),
  options: optionsOf(options),
});

export const multi = (
  code: string,
  label: string,
  demand: Demand,
  options: Labels,
): ChoiceQuestion => ({ ...single(code, label, demand, options), type: 'multi' });

export const open = (
  type: OpenQuestion['type'],
  code: string,
  label: string,
  demand: Demand,
): OpenQuestion => ({ code, label, type, required: isRequired(demand) });
