import { createCache } from './cache';
import { get, query } from './http';
import type { Area, Catalogue, Member, Page, Partner } from './types';

/** 服务目录: what can be asked for in a community. The key is the area's code. */
export const useCatalogueOf = createCache<Catalogue>((area) =>
  get<Catalogue>(`/v1/catalogue${query({ area })}`),
);

export const useAreaOf = createCache<Area>((code) => get<Area>(`/v1/areas/${code}`));

/** The areas directly below one, by its code; an empty code asks for the uppermost. */
export const useAreasBelow = createCache<Area[]>(
  async (parent) => (await get<Page<Area>>(`/v1/areas${query({ parent })}`)).items,
);

/** Partners that could handle an order. The key is `<area>|<category>`. */
export const usePartnersFor = createCache<Partner[]>(async (key) => {
  const [area, category] = key.split('|');
  return (await get<Page<Partner>>(`/v1/partners${query({ area, category, limit: 100 })}`)).items;
});

export const usePartnerOf = createCache<Partner>((id) => get<Partner>(`/v1/partners/${id}`));

export const useMembersOf = createCache<Member[]>(
  async (partnerId) => (await get<Page<Member>>(`/v1/partners/${partnerId}/members`)).items,
);
