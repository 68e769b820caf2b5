import type { Area, AreaStore } from '../platform/stores/areas';

/** The codes of all districts. */
export const districtsOf = async (areas: Pick<AreaStore, 'childrenOf'>): Promise<string[]> =>
  (await areas.childrenOf(undefined)).map(({ code }) => code);

/** Every area of a district that can own an order: itself, its subdistricts and communities; grids own nothing. */
export async function owningAreas(
  areas: Pick<AreaStore, 'childrenOf'>,
  district: string,
): Promise<Area[]> {
  const [districts, subdistricts] = await Promise.all([
    areas.childrenOf(undefined),
    areas.childrenOf(district),
  ]);
  const communities = await Promise.all(subdistricts.map(({ code }) => areas.childrenOf(code)));
  return [
    ...districts.filter(({ code }) => code === district),
    ...subdistricts,
    ...communities.flat(),
  ];
}
