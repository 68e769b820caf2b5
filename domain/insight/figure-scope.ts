import type { Membership, Person } from '../access/people';
import { givenBy, may } from '../access/permissions';
import { isInside } from '../area';
import { DomainError } from '../errors';

/** What figures are asked of: an area with what lies in it, a partner, or a partner within an area. */
export interface FigureAsked {
  area?: string | undefined;
  partner?: string | undefined;
}

/** Whose workers somebody may see figures of: all of the partner's, their own, or nobody's. */
type Workers = 'all' | 'own' | 'none';

/** What somebody sees of it: areas none of which lies in another, or a partner, there or everywhere. */
export type FigureScope =
  | { areas: readonly string[]; partnerId?: never }
  | { areas?: readonly string[]; partnerId: string; workers: Workers };

/**
 * Cuts what was asked to what the person may see (统计): staff their areas and those below, a grid worker the grid, the
 * people of a partner that partner, and staff what a partner did in their areas. Without a word it is what is one's own.
 * Throws `forbidden` outside of that.
 */
export function figureScope(
  { memberships }: Pick<Person, 'memberships'>,
  { area, partner }: FigureAsked,
): FigureScope {
  const served = areasOf(memberships, area);
  const partnerId =
    partner ?? (served.length === 0 && area === undefined ? ownPartner(memberships) : undefined);
  if (partnerId === undefined) {
    if (served.length === 0) throw new DomainError('forbidden');
    return { areas: served };
  }
  if (may(memberships, 'seeFigures', { partnerId })) {
    const isLead = memberships.some(
      (one) => one.role === 'partnerLead' && one.partnerId === partnerId,
    );
    const workers = isLead ? 'all' : 'own';
    return { partnerId, workers, ...(area === undefined ? {} : { areas: [area] }) };
  }
  if (served.length === 0) throw new DomainError('forbidden');
  return { partnerId, workers: 'none', areas: served };
}

const ownPartner = (memberships: readonly Membership[]): string | undefined =>
  givenBy(memberships, 'seeFigures').find(({ partnerId }) => partnerId !== undefined)?.partnerId;

/** The areas that somebody serves inside the one asked for, without those that lie in another of them. */
function areasOf(memberships: readonly Membership[], asked: string | undefined): string[] {
  const own = givenBy(memberships, 'seeFigures').flatMap(({ areaCode }) => areaCode ?? []);
  const inside =
    asked === undefined
      ? own
      : own.flatMap((code) => {
          if (may(memberships, 'seeFigures', { areaCode: asked })) return [asked];
          return isInside(code, asked) ? [code] : [];
        });
  const areas = [...new Set(inside)];
  return areas.filter((code) => !areas.some((other) => other !== code && isInside(code, other)));
}
