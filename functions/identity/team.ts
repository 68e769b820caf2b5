import {
  givableRoles,
  looksAfterOthers,
  type InvitedRole,
  type Post,
} from '../../domain/access/invitations';
import { DomainError } from '../../domain/errors';
import { hasMembership, type Member } from '../platform/stores/members';
import type { StoredPerson } from '../platform/stores/people';
import {
  callers,
  findPlace,
  findSight,
  getPlace,
  getSight,
  mayGive,
  wire,
  type Named,
  type Place,
  type TeamDeps,
} from './team-place';

/** The people of a team with their roles, from the top down, and the roles that whoever looks may give there. */
export async function listTeam(deps: TeamDeps, { memberships }: StoredPerson, named: Named) {
  const here = await getPlace(deps, named);
  const sees = getSight(memberships, here);
  const rows = await deps.members.listOf(here.team);
  const names = await deps.people.namesOf(rows.map(({ personId }) => personId));
  const items = [];
  for (const { personId, role, title, since, ...rest } of rows) {
    const [place, displayName] = [await findPlace(deps, rest), names.get(personId)];
    if (place === undefined || displayName === undefined || !sees({ role }, place)) continue;
    items.push({
      ...{ id: personId, displayName, role, title, since: wire(since) },
      ...{ ...place.team, placeName: place.placeName },
      mayEnd: mayGive(memberships, role, place),
    });
  }
  return { items: items.sort(fromTheTop), mayInvite: await givableIn(deps, memberships, here) };
}

const fromTheTop = (one: Pick<Member, 'role'>, other: Pick<Member, 'role'>): number =>
  ORDER.indexOf(one.role) - ORDER.indexOf(other.role);
const ORDER: readonly string[] = [
  ...['districtStaff', 'subdistrictStaff', 'communityLead', 'communityStaff', 'gridWorker'],
  ...['partnerLead', 'partnerMember'],
];

/** What can be given in a place and in the areas right below it. */
async function givableIn(
  { areas }: TeamDeps,
  memberships: StoredPerson['memberships'],
  { post, team, placeName }: Place,
) {
  const below = post.areaCode === undefined ? [] : await areas.childrenOf(post.areaCode);
  const posts: { post: Post; at: Named; placeName: string }[] = [
    { post, at: team, placeName },
    ...below.map(({ code, name }) => ({
      post: { areaCode: code },
      at: { areaCode: code },
      placeName: name,
    })),
  ];
  return posts.flatMap(({ post: there, at, placeName: name }) =>
    givableRoles(memberships, there).map((role) => ({ role, ...at, placeName: name })),
  );
}

export interface Ending extends Named {
  personId: string;
  role: InvitedRole;
}

/**
 * Ends a membership, from the person's next request on: whoever may give the role may end it, and whoever looks after
 * others may step down while somebody else does. Where there is none nothing changes. Throws `not_found`, `forbidden`,
 * `last_lead`.
 */
export async function endMembership(
  deps: TeamDeps,
  person: StoredPerson,
  { personId, role, ...named }: Ending,
): Promise<void> {
  const place = await getPlace(deps, named);
  const membership = { role, title: '', ...place.team };
  if (!mayGive(person.memberships, role, place)) {
    const isOwn = personId === person.id && hasMembership(person, membership);
    if (!isOwn || !looksAfterOthers(role)) {
      const isSeen = findSight(person.memberships, place)?.({ role }, place) === true;
      throw new DomainError(isSeen ? 'forbidden' : 'not_found');
    }
    if (!(await hasAnother(deps, person.id, role, place))) throw new DomainError('last_lead');
  }
  await deps.members.end(personId, membership, { by: person.id, now: deps.clock.now() });
}

async function hasAnother(
  { members, people }: TeamDeps,
  personId: string,
  role: InvitedRole,
  { team }: Place,
): Promise<boolean> {
  const others = (await members.listOf(team)).filter(
    (one) => one.role === role && one.personId !== personId && one.areaCode === team.areaCode,
  );
  return (await people.namesOf(others.map((one) => one.personId))).size > 0;
}

/** Who gave whom what, newest first: what was invited, accepted, granted and ended. Throws `not_found`, `forbidden`. */
export async function listRecord(
  deps: TeamDeps,
  { memberships }: StoredPerson,
  { limit, cursor, ...named }: Named & { limit: number; cursor?: string | undefined },
) {
  const here = await getPlace(deps, named);
  const sees = getSight(memberships, here);
  const { items: rows, next } = await deps.members.recordOf(here.team, { limit, before: cursor });
  const nameOf = await callers(
    deps,
    rows.flatMap(({ by, whom }) => [by, ...(whom === undefined ? [] : [whom])]),
  );
  const items = [];
  for (const { id, at, event, role, title, by, whom, ...rest } of rows) {
    const place = await findPlace(deps, rest);
    if (place === undefined || !sees({ role }, place)) continue;
    items.push({
      ...{ id, at: wire(at), event, role, title, ...place.team, placeName: place.placeName },
      by: { displayName: nameOf(by) },
      ...(whom === undefined ? {} : { whom: { displayName: nameOf(whom) } }),
    });
  }
  return { items, ...(next === undefined ? {} : { next }) };
}
