import { BUILDING_CATEGORIES } from './building';
import { GRIEVANCE_CATEGORIES } from './grievances';
import { HOME_CATEGORIES } from './home';
import { PEOPLE_CATEGORIES } from './people';
import { SURROUNDINGS_CATEGORIES } from './surroundings';
import type { Category } from './types';

/** The catalogue (服务清单) that a community starts with, in the order in which it is shown. */
export const CATEGORIES: readonly Category[] = [
  ...BUILDING_CATEGORIES,
  ...SURROUNDINGS_CATEGORIES,
  ...HOME_CATEGORIES,
  ...PEOPLE_CATEGORIES,
  ...GRIEVANCE_CATEGORIES,
];

const byCode: ReadonlyMap<string, Category> = new Map(
  CATEGORIES.map((category) => [category.code, category]),
);

export const findCategory = (code: string): Category | undefined => byCode.get(code);
