import { fitsKind } from '../../domain/agreement-rules';
import { communityOf } from '../../domain/area';
import { CATEGORIES } from '../../domain/catalogue/catalogue';
import type { Category } from '../../domain/catalogue/types';
import { coversOrder, PARTNER_KINDS, serviceIdOf, type Partner } from '../../domain/partner';
import { promisedMinutes } from '../../domain/time/deadlines';
import type { CommunityHttpDeps } from './routes';

/** 服务清单: what can be asked for in an area, with promised times, questions and examples, and partners' services. */
export async function getCatalogue(
  { areas, partners, clock }: CommunityHttpDeps,
  areaCode: string,
) {
  const code = communityOf(areaCode) ?? areaCode;
  const [area, offering] = await Promise.all([areas.get(code), partners.covering(code)]);
  const now = clock.now();
  const categories = CATEGORIES.filter((category) => area.categories.includes(category.code));
  return {
    categories: categories.map(categoryAnswer),
    services: offering.flatMap((partner) => servicesOf(partner, code, now)),
  };
}

const categoryAnswer = (category: Category) => ({
  code: category.code,
  name: category.name,
  icon: category.icon,
  triage: category.triage,
  promised: promisedMinutes(category.times),
  profile: category.profile,
  sensitive: category.sensitive,
  dispatchOnly: category.dispatchOnly,
  mayBePublic: category.mayBePublic,
  photosRequired: category.photosRequired,
  insideHome: category.insideHome,
  handledBy: PARTNER_KINDS.filter((kind) => fitsKind(category, kind)),
  ...(category.notice === undefined ? {} : { notice: category.notice }),
  ...(category.noticeOn === undefined ? {} : { noticeOn: category.noticeOn }),
  questions: category.questions,
  examples: category.examples,
  referral: category.referral,
});

/** Services of a partner whose agreement is in force for them. */
function servicesOf(partner: Partner, areaCode: string, now: number) {
  return partner.agreement.fees
    .filter(({ categoryCode }) => coversOrder(partner.agreement, { areaCode, categoryCode }, now))
    .map(({ serviceCode, categoryCode, name, kind, amountFen, unit }) => ({
      id: serviceIdOf(partner.id, serviceCode),
      name,
      categoryCode,
      partner: { id: partner.id, name: partner.name },
      fee: {
        kind,
        ...(amountFen === undefined ? {} : { amountFen }),
        ...(unit === undefined ? {} : { unit }),
      },
    }));
}
