import { findCategory } from '../../domain/catalogue/catalogue';
import type { CommunityHttpDeps } from './routes';

/** What areas and categories are called, for whoever reads about them. */
export async function namedOf(
  { areas }: Pick<CommunityHttpDeps, 'areas'>,
  told: { areas: readonly string[]; categories: readonly string[] },
): Promise<{ areas: string[]; categories: string[] }> {
  const found = await Promise.all(told.areas.map(areas.find));
  return {
    areas: told.areas.map((code, at) => found[at]?.name ?? code),
    categories: told.categories.map((code) => findCategory(code)?.name ?? code),
  };
}
