import { createCache } from './cache';
import { now } from './clock';
import { get, getOpenly, query } from './http';
import { recall, remember } from './storage';
import type { Area, Catalogue, FoundBuilding, Member, Page, Partner } from './types';

/** 服务目录: what can be asked for in a community. The key is the area's code. */
export const useCatalogueOf = createCache<Catalogue>((area) =>
  getOpenly<Catalogue>(`/v1/catalogue${query({ area })}`),
);

const KEPT_MS = 86_400_000;

/** Name, phone and hours of an area, remembered for a day: they hardly ever change. */
export const useAreaOf = createCache<Area>(async (code) => {
  const key = `sidan:area:${code}`;
  const kept = recall<{ at: number; area: Area }>(key);
  if (kept && now() - kept.at < KEPT_MS) return kept.area;
  const area = await getOpenly<Area>(`/v1/areas/${code}`);
  remember(key, { at: now(), area });
  return area;
});

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
