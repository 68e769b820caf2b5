import type { Person } from '../../domain/access/people';
import { may } from '../../domain/access/permissions';
import { isInside } from '../../domain/area';
import { endingSoon } from '../../domain/ending-soon';
import { DomainError } from '../../domain/errors';
import { daysLeft, isInForce, whyNotQualified, type Partner } from '../../domain/partner';
import type { Member } from '../platform/stores/members';
import { workOf } from '../platform/table/keys';
import { ratesOfPartner } from './partner-rates';
import type { CommunityHttpDeps } from './routes';

/** The public profile of a partner (社会力量) with its agreement; phones of its contact stay inside. */
function partnerAnswer({ id, name, kind, introduction, agreement }: Partner, now: number) {
  const { contact: _, ...terms } = agreement;
  return {
    id,
    name,
    kind,
    ...(introduction === undefined ? {} : { introduction }),
    agreement: terms,
    inForce: isInForce(agreement, now),
    daysLeft: daysLeft(agreement, now),
    endsSoon: endingSoon(agreement, now).length > 0,
  };
}

/** Partners in force for an area, of the category where one is given; those who hold least come first. */
export async function listPartners(
  deps: CommunityHttpDeps,
  { area, category }: { area: string; category?: string | undefined },
) {
  const { partners, orders, clock } = deps;
  const now = clock.now();
  const covering = await partners.covering(area);
  const inForce = covering.filter(({ agreement }) =>
    category === undefined
      ? isInForce(agreement, now)
      : whyNotQualified(agreement, { areaCode: area, categoryCode: category }, now) === undefined,
  );
  const answers = await Promise.all(
    inForce.map(async (partner) => {
      const [openOrders, { onTimeRate }] = await Promise.all([
        orders.count('byPartner', workOf(partner.id)),
        ratesOfPartner(deps, partner),
      ]);
      const onTime = onTimeRate === undefined ? {} : { onTime: onTimeRate };
      return { ...partnerAnswer(partner, now), openOrders, ...onTime };
    }),
  );
  const freedom = ({ openOrders, agreement }: (typeof answers)[number]): number =>
    1 - openOrders / agreement.cap;
  return answers.sort((a, b) => freedom(b) - freedom(a));
}

export async function getPartner(deps: CommunityHttpDeps, partnerId: string) {
  const { partners, orders, clock } = deps;
  const partner = await requirePartner(partners, partnerId);
  const [openOrders, rates] = await Promise.all([
    orders.count('byPartner', workOf(partnerId)),
    ratesOfPartner(deps, partner),
  ]);
  return { ...partnerAnswer(partner, clock.now()), openOrders, rates };
}

/** Members with their titles: for the partner's own people, and staff of areas that it works in. */
export async function listMembers(
  { partners, people, members }: CommunityHttpDeps,
  partnerId: string,
  person: Person | undefined,
) {
  const partner = await requirePartner(partners, partnerId);
  const { memberships = [] } = person ?? {};
  const worksIn = partner.agreement.areas.flatMap((area) => [area, ...withinOf(memberships, area)]);
  const mayLook =
    may(memberships, 'seeMembers', { partnerId }) ||
    worksIn.some((areaCode) => may(memberships, 'seeMembers', { areaCode }));
  if (!mayLook) throw new DomainError('forbidden');
  // The lead comes first in the list: who is both is shown as that.
  const rows = new Map<string, Member>();
  for (const row of await members.listOf({ partnerId })) {
    if (!rows.has(row.personId)) rows.set(row.personId, row);
  }
  const names = await people.namesOf([...rows.keys()]);
  return [...rows.values()].flatMap(({ personId: id, title, role }) => {
    const displayName = names.get(id);
    return displayName === undefined ? [] : [{ id, displayName, title, role }];
  });
}

/** The areas inside this one that somebody serves: who works in all of it works in theirs. */
const withinOf = (memberships: Person['memberships'], area: string): string[] =>
  memberships.flatMap(({ areaCode }) =>
    areaCode !== undefined && isInside(areaCode, area) ? [areaCode] : [],
  );

async function requirePartner(
  partners: CommunityHttpDeps['partners'],
  partnerId: string,
): Promise<Partner> {
  const partner = await partners.find(partnerId);
  if (partner === undefined) throw new DomainError('not_found');
  return partner;
}
