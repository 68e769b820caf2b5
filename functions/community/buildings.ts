import type { Person } from '../../domain/access/people';
import { may } from '../../domain/access/permissions';
import { communityOf, isInside } from '../../domain/area';
import type { Building } from '../../domain/building';
import { DomainError } from '../../domain/errors';
import { fieldProblemWords, fieldWords } from '../../domain/words.zh-CN';
import { readTypedCode } from '../platform/codes';
import type { CommunityHttpDeps } from './routes';

/** The buildings of a community or of one of its grids. Throws `not_found` where there is no such area. */
export async function listBuildings({ areas, buildings }: CommunityHttpDeps, area: string) {
  await areas.get(area);
  const all = await buildings.listOf(communityOf(area) ?? area);
  return all.filter(({ areaCode }) => isInside(areaCode, area));
}

/** A building by the code at its door, however it was typed, with the name of its community. Throws `not_found`. */
export async function getBuilding(deps: CommunityHttpDeps, code: string) {
  const building = await requireBuilding(deps, code);
  const community = await deps.areas.get(communityOf(building.areaCode) ?? building.areaCode);
  return { ...building, community: { code: community.code, name: community.name } };
}

/**
 * Adds a building, or changes the one of that name; `isNew` says which. Throws `forbidden` outside of what the person
 * serves, `validation_failed` for an area that there is not.
 */
export async function keepBuilding(
  { areas, buildings }: CommunityHttpDeps,
  { memberships }: Person,
  told: Omit<Building, 'code'>,
): Promise<{ building: Building; isNew: boolean }> {
  const { areaCode } = told;
  if (!may(memberships, 'keepBuildings', { areaCode })) throw new DomainError('forbidden');
  if ((await areas.find(areaCode)) === undefined) {
    const message = `${fieldWords('areaCode')}:${fieldProblemWords('not_in_list')}`;
    throw new DomainError('validation_failed', {}, [
      { path: 'areaCode', code: 'not_in_list', message },
    ]);
  }
  return buildings.keep(told);
}

/** Takes a building out: its code leads nowhere from then on. Throws `not_found`, `forbidden`. */
export async function removeBuilding(
  deps: CommunityHttpDeps,
  { memberships }: Person,
  code: string,
): Promise<void> {
  const building = await requireBuilding(deps, code);
  const { areaCode } = building;
  if (!may(memberships, 'keepBuildings', { areaCode })) throw new DomainError('forbidden');
  await deps.buildings.remove(building);
}

async function requireBuilding(
  { buildings }: Pick<CommunityHttpDeps, 'buildings'>,
  code: string,
): Promise<Building> {
  const building = await buildings.find(readTypedCode(code));
  if (building === undefined) throw new DomainError('not_found');
  return building;
}
