import type { AgreementStep } from '../agreement';
import type { Ending } from '../ending-soon';
import type { ApplicationState } from '../partner-application';
import type { PartnerKind } from '../partner-kinds';

/** What can be wrong with an application or an agreement; `errors[].code` on the wire. */
export const TERMS_PROBLEM_WORDS = {
  codeMissing: '请填统一社会信用代码,在营业执照或法人证书上',
  codeWrong: '统一社会信用代码对不上,照着证书再看一遍',
  codeOfPerson: '能人登记不用填代码',
  area: '没有这个社区或街道',
  category: '服务清单里没有这一样',
  categoryOfOthers: '这一样不归这类力量办,换一样',
  credentialOver: '资质已经过期,换了新的再填',
  insuranceOver: '保险已经过期,续了再填',
  untilBeforeFrom: '到期的日子要在开始以后',
  untilOver: '到期的日子已经过了',
  termTooLong: '最长签三年',
  feeOfOther: '收费的这一样不在协议里',
  feePriced: '只有低收费才写金额',
  feeUnpriced: '低收费要写多少钱',
  serviceTwice: '同一项收费写了两次',
} as const;
export type TermsProblemCode = keyof typeof TERMS_PROBLEM_WORDS;

export const APPLICATION_STATE_WORDS: Record<ApplicationState, string> = {
  submitted: '等社区看',
  approved: '通过了',
  rejected: '没通过',
  withdrawn: '撤回了',
};

export const AGREEMENT_STEP_WORDS: Record<AgreementStep | 'sign', string> = {
  sign: '签了协议',
  change: '改了协议',
  suspend: '暂停',
  restore: '恢复',
  end: '终止',
};

/** Who is meant by each kind, for whoever looks for their own. */
export const PARTNER_KIND_HINTS: Record<PartnerKind, string> = {
  company: '公司、食堂、维修队',
  shop: '街坊的小店',
  socialOrganization: '社工站、养老服务社',
  publicInstitution: '学校、医院、供热供水',
  coBuilder: '结对共建的单位',
  propertyManager: '小区的物业',
  volunteerTeam: '志愿者、调解室、社团',
  skilledNeighbour: '有手艺的邻居,一个人也行',
};

const ENDING_NAMES: Record<Ending['what'], string> = {
  agreement: '协议',
  credential: '资质',
  insurance: '保险',
};

/** `协议还有 20 天到期`, `电工证今天到期`, `保险已过期 3 天`. */
export function endingWords({ what, name, daysLeft }: Ending): string {
  const called = name ?? ENDING_NAMES[what];
  if (daysLeft < 0) return `${called}已过期 ${-daysLeft} 天`;
  return daysLeft === 0 ? `${called}今天到期` : `${called}还有 ${daysLeft} 天到期`;
}
