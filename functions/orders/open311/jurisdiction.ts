import { isInside } from '../../../domain/area';
import { findCategory } from '../../../domain/catalogue/catalogue';
import type { Category } from '../../../domain/catalogue/types';
import { Open311Fault } from '../../../domain/open311/fault';
import { isOpenToAll } from '../../../domain/open311/services';
import type { Area } from '../../platform/stores/areas';
import { communitiesIn } from '../public-orders';
import type { Open311Deps } from './deps';

/**
 * The area that is asked about: where registered apps file. Only where they file in several it has to be named.
 * Throws 404 for one that is not served, 400 where it is missing.
 */
export async function jurisdictionOf(
  { apps, areas }: Pick<Open311Deps, 'apps' | 'areas'>,
  given: string | undefined,
): Promise<Area> {
  const clients = (await apps.all()).filter(({ door }) => door === 'open311');
  const served = [...new Set(clients.map(({ areaCode }) => areaCode))];
  const [only, ...others] = served;
  if (given === undefined || given === '') {
    if (only === undefined) throw new Open311Fault(404, 'jurisdiction_id: nothing is served here');
    if (others.length > 0) throw new Open311Fault(400, 'jurisdiction_id is required');
  }
  const code = given === undefined || given === '' ? (only ?? '') : given;
  const area = served.some((one) => isInside(code, one)) ? await areas.find(code) : undefined;
  if (area === undefined) throw new Open311Fault(404, `jurisdiction_id: ${code} is not served`);
  return area;
}

/** What may be filed and is listed there: of what the communities of the area handle, what neighbours may read. */
export async function categoriesIn(
  { areas }: Pick<Open311Deps, 'areas'>,
  area: Area,
): Promise<Category[]> {
  const communities = await communitiesIn({ areas }, area.code);
  const known = await Promise.all(communities.map((code) => areas.find(code)));
  const codes = new Set(known.flatMap((one) => one?.categories ?? []));
  return [...codes].flatMap((code) => {
    const category = findCategory(code);
    return category !== undefined && isOpenToAll(category) ? [category] : [];
  });
}

/** Throws 404 for a code that is not served there. */
export async function requireCategory(
  deps: Pick<Open311Deps, 'areas'>,
  area: Area,
  code: string,
): Promise<Category> {
  const category = (await categoriesIn(deps, area)).find((one) => one.code === code);
  if (category === undefined) throw new Open311Fault(404, `service_code: ${code} is not known`);
  return category;
}
