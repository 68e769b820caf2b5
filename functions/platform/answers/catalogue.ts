import { fitsKind } from '../../../domain/agreement-rules';
import { CATEGORIES } from '../../../domain/catalogue/catalogue';
import type { Category } from '../../../domain/catalogue/types';
import { coversOrder, PARTNER_KINDS, serviceIdOf, type Partner } from '../../../domain/partner';
import { promisedMinutes } from '../../../domain/time/deadlines';
import type { Area } from '../stores/areas';

/** 服务清单 of a community: what can be asked for, with promised times, questions and examples, and partners' services. */
export const catalogueAnswer = (area: Area, offering: readonly Partner[], now: number) => ({
  categories: CATEGORIES.filter(({ code }) => area.categories.includes(code)).map(categoryAnswer),
  services: offering.flatMap((partner) => servicesOf(partner, area.code, now)),
});

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
