import type { Person } from '../../domain/access/people';
import { givenBy, may } from '../../domain/access/permissions';
import { isInside } from '../../domain/area';
import { DomainError } from '../../domain/errors';
import type { Partner } from '../../domain/partner';
import type { Application } from '../../domain/partner-application';
import type { CommunityHttpDeps } from './routes';

/** What can still be done with an application by whoever looks at it. */
export type ApplicationStep = 'approve' | 'reject' | 'withdraw';

/** Whether a lead decides about all of these areas: who leads one community does not sign for the subdistrict. */
export const mayReview = ({ memberships }: Person, areas: readonly string[]): boolean =>
  areas.every((areaCode) => may(memberships, 'reviewApplications', { areaCode }));

/** Throws `not_found` for everybody but whoever applied and the staff of one of its areas. */
export async function requireSeen(
  { applications }: CommunityHttpDeps,
  { id: personId, memberships }: Person,
  id: string,
): Promise<Application> {
  const application = await applications.find(id);
  if (application === undefined) throw new DomainError('not_found');
  const isSeen =
    application.applicantId === personId ||
    application.areas.some((areaCode) => may(memberships, 'seeApplications', { areaCode }));
  if (!isSeen) throw new DomainError('not_found');
  return application;
}

/** A lead decides about what lies wholly in their own area, and never about what they asked for themselves. */
export async function requireReviewed(
  deps: CommunityHttpDeps,
  person: Person,
  { id, areas = [] }: { id: string; areas?: readonly string[] | undefined },
): Promise<Application> {
  const application = await requireSeen(deps, person, id);
  const isOwn = application.applicantId === person.id;
  if (isOwn || !mayReview(person, [...application.areas, ...areas])) {
    throw new DomainError('forbidden');
  }
  return application;
}

export function stepsOf(application: Application, person: Person): ApplicationStep[] {
  if (application.state !== 'submitted') return [];
  if (application.applicantId === person.id) return ['withdraw'];
  return mayReview(person, application.areas) ? ['approve', 'reject'] : [];
}

/** The areas that somebody asks about, all of them served; their own where none is named. Throws `forbidden`. */
export function areasServed({ memberships }: Person, area: string | undefined): string[] {
  const own = givenBy(memberships, 'seeApplications').flatMap(({ areaCode }) => areaCode ?? []);
  const asked = area === undefined ? [...new Set(own)] : [area];
  const isServed = (areaCode: string): boolean => may(memberships, 'seeApplications', { areaCode });
  if (asked.length === 0 || !asked.every(isServed)) throw new DomainError('forbidden');
  return asked;
}

/** Who serves an area in which the partner works, or a part of one, looks after its agreement too. */
export const looksAfter = ({ memberships }: Person, { agreement }: Partner): boolean =>
  agreement.areas.some((area) => {
    const parts = memberships.flatMap(({ areaCode }) =>
      areaCode !== undefined && isInside(areaCode, area) ? [areaCode] : [],
    );
    return [area, ...parts].some((areaCode) => may(memberships, 'seeApplications', { areaCode }));
  });

/** Which of these areas there are. */
export async function knownAmong(
  { areas }: Pick<CommunityHttpDeps, 'areas'>,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await Promise.all(codes.map((code) => areas.find(code)));
  return new Set(found.flatMap((area) => area?.code ?? []));
}
