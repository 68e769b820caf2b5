import type { Area, AreaStore } from './areas';

/** The codes of all districts. */
export const districtsOf = async (areas: Pick<AreaStore, 'childrenOf'>): Promise<string[]> =>
  (await areas.childrenOf(undefined)).map(({ code }) => code);

/**
 * Every area of a district that can own an order: itself, its subdistricts and communities; grids own nothing. No list
 * of all districts is read: that one would be read by each of them.
 */
export async function owningAreas(
  areas: Pick<AreaStore, 'find' | 'childrenOf'>,
  district: string,
): Promise<Area[]> {
  const [itself, subdistricts] = await Promise.all([
    areas.find(district),
    areas.childrenOf(district),
  ]);
  const communities = await Promise.all(subdistricts.map(({ code }) => areas.childrenOf(code)));
  return [...(itself === undefined ? [] : [itself]), ...subdistricts, ...communities.flat()];
}
