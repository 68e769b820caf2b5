import type { Building } from '@domain/building';
import { call, query } from './http';

export const buildingsPath = (area: string): string => `/v1/buildings${query({ area })}`;

/** Adds a building; one of that name is changed and keeps its code. */
export const keepBuilding = async (told: Partial<Building>): Promise<Building> =>
  (await call<Building>('/v1/buildings', { method: 'POST', body: told })).data;

export const removeBuilding = async ({ code }: Building): Promise<void> =>
  void (await call(`/v1/buildings/${code}`, { method: 'DELETE' }));
