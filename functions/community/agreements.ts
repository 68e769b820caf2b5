import type { Person } from '../../domain/access/people';
import {
  AGREEMENT_STEPS,
  stepAgreement,
  type AgreementChange,
  type AgreementEntry,
  type AgreementStep,
} from '../../domain/agreement';
import { termsProblems, widestAreas } from '../../domain/agreement-rules';
import { endingSoon } from '../../domain/ending-soon';
import { DomainError } from '../../domain/errors';
import { daysLeft, isInForce, type Partner } from '../../domain/partner';
import { workOf } from '../platform/table/keys';
import { knownAmong, looksAfter, mayReview } from './application-access';
import { namedOf } from './named';
import type { CommunityHttpDeps } from './routes';

export interface Stepped {
  step: AgreementStep;
  change?: AgreementChange;
  reason?: string;
}

/**
 * 续签, 暂停, 恢复, 终止: a lead over everything that the agreement names, before and after. A claim sees it at once.
 * Throws `not_found`, `forbidden`, `agreement_state`, `agreement_invalid`.
 */
export async function step(
  deps: CommunityHttpDeps,
  person: Person,
  partnerId: string,
  stepped: Stepped,
) {
  const { step: name, reason } = stepped;
  const now = deps.clock.now();
  const { areas, ...rest } = stepped.change ?? {};
  const change: AgreementChange =
    areas === undefined ? rest : { ...rest, areas: widestAreas(areas) };
  const changed = Object.keys(change);
  const entry: AgreementEntry = {
    ...{ at: now, by: person.id, step: name },
    ...(reason === undefined ? {} : { reason }),
    ...(changed.length === 0 ? {} : { changed }),
  };
  const partner = await deps.agreements.change(partnerId, async (before) => {
    const touched = [...before.agreement.areas, ...(change.areas ?? [])];
    if (!mayReview(person, touched)) throw new DomainError('forbidden');
    const after = { ...before, agreement: stepAgreement(before.agreement, name, change) };
    await requireTerms(deps, after, change);
    return { partner: after, entry };
  });
  return answerOf(deps, partner, person);
}

/** Only what is agreed anew is looked at: what ran out meanwhile is no reason not to renew the rest. */
async function requireTerms(
  deps: CommunityHttpDeps,
  { kind, agreement }: Partner,
  change: AgreementChange,
): Promise<void> {
  const isOfFees = change.fees !== undefined || change.categories !== undefined;
  const terms = {
    ...change,
    ...(isOfFees ? { fees: agreement.fees, categories: agreement.categories } : {}),
  };
  const knownAreas = await knownAmong(deps, change.areas ?? []);
  const problems = termsProblems(terms, { kind, now: deps.clock.now(), knownAreas });
  if (problems.length > 0) throw new DomainError('agreement_invalid', {}, problems);
}

/** The agreement with whom to call and its log, for the staff of an area in which the partner works. */
export async function getAgreement(deps: CommunityHttpDeps, person: Person, partnerId: string) {
  const partner = await deps.partners.find(partnerId);
  if (partner === undefined) throw new DomainError('not_found');
  if (!looksAfter(person, partner)) throw new DomainError('forbidden');
  return answerOf(deps, partner, person);
}

async function answerOf(deps: CommunityHttpDeps, partner: Partner, person: Person) {
  const [contact, log, openOrders] = await Promise.all([
    deps.agreements.contactOf(partner.id),
    deps.agreements.logOf(partner.id),
    deps.orders.count('byPartner', workOf(partner.id)),
  ]);
  const names = await deps.people.namesOf(log.map(({ by }) => by));
  return {
    ...(await lineOf(deps, partner)),
    ...(partner.introduction === undefined ? {} : { introduction: partner.introduction }),
    agreement: { ...partner.agreement, ...(contact === undefined ? {} : { contact }) },
    openOrders,
    log: log.map((entry) => ({
      ...entry,
      by: names.get(entry.by) ?? '',
      at: new Date(entry.at).toISOString(),
    })),
    actions: mayReview(person, partner.agreement.areas) ? stepsFrom(partner) : [],
  };
}

const STEPS = Object.entries(AGREEMENT_STEPS);

const stepsFrom = ({ agreement: { status } }: Partner): string[] =>
  STEPS.flatMap(([name, { from }]) => (from.some((one) => one === status) ? [name] : []));

/** A partner with what becomes of its agreement, as the lists of the staff show it. */
export async function lineOf(deps: CommunityHttpDeps, { id, name, kind, agreement }: Partner) {
  const now = deps.clock.now();
  return {
    ...{ id, name, kind, agreement },
    named: await namedOf(deps, agreement),
    inForce: isInForce(agreement, now),
    daysLeft: daysLeft(agreement, now),
    ending: endingSoon(agreement, now),
  };
}
