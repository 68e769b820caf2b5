import { createCache } from './cache';
import { get, getOpenly, query } from './http';
import { createShelf } from './shelf';
import type { Area, Catalogue, FoundBuilding, Member, Page, Partner } from './types';

const HOUR_MS = 3_600_000;

/** 服务目录: what can be asked for in a community, remembered and asked for again after an hour. The key is the area's code. */
export const useCatalogueOf = createCache<Catalogue>(
  (area) => getOpenly<Catalogue>(`/v1/catalogue${query({ area })}`),
  createShelf('catalogue', HOUR_MS),
);

/** Name, phone and hours of an area, remembered for a day: they hardly ever change. */
export const useAreaOf = createCache<Area>(
  (code) => getOpenly<Area>(`/v1/areas/${code}`),
  createShelf('area', 24 * HOUR_MS),
);

/** The building whose door has this code (门口码), with its community. */
export const useBuildingOf = createCache<FoundBuilding>((code) =>
  getOpenly<FoundBuilding>(`/v1/buildings/${encodeURIComponent(code)}`),
);

/** The areas directly below one, by its code; an empty code asks for the uppermost. */
export const useAreasBelow = createCache<Area[]>(
  async (parent) => (await getOpenly<Page<Area>>(`/v1/areas${query({ parent })}`)).items,
);

/** Partners that could handle an order. The key is `<area>|<category>`. */
export const usePartnersFor = createCache<Partner[]>(async (key) => {
  const [area, category] = key.split('|');
  return (await get<Page<Partner>>(`/v1/partners${query({ area, category })}`)).items;
});

export const usePartnerOf = createCache<Partner>((id) => get<Partner>(`/v1/partners/${id}`));

export const useMembersOf = createCache<Member[]>(
  async (partnerId) => (await get<Page<Member>>(`/v1/partners/${partnerId}/members`)).items,
);
