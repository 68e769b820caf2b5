import type { Person } from '../../../domain/access/people';
import { isInside } from '../../../domain/area';
import { DomainError } from '../../../domain/errors';
import { givenBy, type Permission } from '../../../domain/access/permissions';
import { ownersIn } from '../../platform/stores/owners-in';
import type { OrderDeps } from '../deps';

/** Areas that somebody serves (or has that permission for), inside the one asked for; 403 outside of them. */
export function servedAreas(
  { memberships }: Person,
  area: string | undefined,
  permission: Permission = 'seeArea',
): string[] {
  const own = givenBy(memberships, permission).flatMap(({ areaCode }) => areaCode ?? []);
  const asked =
    area === undefined
      ? own
      : own.flatMap((code) => (isInside(area, code) ? [area] : isInside(code, area) ? [code] : []));
  if (asked.length === 0) throw new DomainError('forbidden');
  return [...new Set(asked)];
}

/** The area and every area below it that can own orders. */
export const withBelow = (deps: OrderDeps, code: string): Promise<string[]> =>
  ownersIn(deps.areas, code);
