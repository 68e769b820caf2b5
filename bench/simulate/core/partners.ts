import type { Agreement, Partner } from '../../../domain/partner';
import type { PartnerKind } from '../../../domain/partner-kinds';
import { addDays, shanghaiDay } from '../../../domain/time/shanghai';
import { COMMUNITY } from '../../../local/demo/areas';
import { demoId } from '../../../local/demo/ids';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { demoPartners } from '../../../local/demo/partners';

/** How a partner works: who claims for it, how late it tends to be, how often it gives back. */
export interface Manner {
  id: string;
  /** People by key: the lead first. */
  people: readonly string[];
  categories: readonly string[];
  /** Share of its orders that it begins late. */
  late: number;
  declines: number;
}

interface Row {
  id: string;
  name: string;
  kind: PartnerKind;
  categories: string[];
  cap: number;
}

const ROWS: readonly Row[] = [
  {
    ...{ id: demoId('SPRTNR1'), name: '红星水电维修部', kind: 'company' },
    ...{ categories: ['homeRepair', 'drain', 'facility'], cap: 30 },
  },
  {
    ...{ id: demoId('SPRTNR2'), name: '安康居家服务中心', kind: 'socialOrganization' },
    ...{ categories: ['homeCare', 'escort', 'meal'], cap: 20 },
  },
  {
    ...{ id: demoId('SPRTNR3'), name: '供电所共建支部', kind: 'coBuilder' },
    ...{ categories: ['parking'], cap: 25 },
  },
];

const VALID_DAYS = 400;
const NOTICE_DAYS = 30;
const ENDS_AFTER_DAYS = 20;

const agreementOf = (row: Row, now: number, index: number): Agreement => ({
  number: `模拟协〔${index + 1}〕号`,
  ...{ basis: 'agreement', status: 'active', hours: '每天 8:00–20:00', exitNotice: NOTICE_DAYS },
  signedOn: addDays(shanghaiDay(now), -2),
  from: addDays(shanghaiDay(now), -1),
  until: addDays(shanghaiDay(now), VALID_DAYS),
  ...{ areas: [COMMUNITY], categories: row.categories, cap: row.cap },
  fees: row.categories.map((categoryCode) => ({
    ...{ serviceCode: `s-${categoryCode}`, categoryCode, name: row.name },
    ...(categoryCode === 'homeRepair'
      ? { kind: 'lowCost', amountFen: 3500, unit: '次' }
      : { kind: 'free' }),
  })),
  credentials: [],
  contact: { name: row.name, phone: `1399900080${index}` },
});

/** The partners of the demonstration and three more; the locksmith's agreement ends after twenty days. */
export const simPartners = (now: number): Partner[] => [
  ...demoPartners(now).map((partner) =>
    partner.id === PARTNER_IDS.locksmith
      ? endingSoon(partner, now)
      : partner.id === PARTNER_IDS.heating
        ? lasting(partner, now)
        : partner,
  ),
  ...ROWS.map((row, index) => ({
    ...{ id: row.id, name: row.name, kind: row.kind },
    agreement: agreementOf(row, now, index),
  })),
];

const until = (partner: Partner, day: string): Partner => ({
  ...partner,
  agreement: { ...partner.agreement, until: day },
});
const endingSoon = (partner: Partner, now: number): Partner =>
  until(partner, addDays(shanghaiDay(now), ENDS_AFTER_DAYS));
const lasting = (partner: Partner, now: number): Partner =>
  until(partner, addDays(shanghaiDay(now), VALID_DAYS));

export const SIM_PARTNER_IDS = ROWS.map(({ id }) => id);

const ids = PARTNER_IDS;
const [redStar = '', wellBeing = '', powerStation = ''] = SIM_PARTNER_IDS;

const manner = (
  id: string,
  people: readonly string[],
  categories: readonly string[],
  [late, declines]: readonly [number, number],
): Manner => ({ id, people, categories, late, declines });

/** Who works how; red star is the one that is late. */
// prettier-ignore
export const MANNERS: readonly Manner[] = [
  manner(ids.blueShirts, ['repair-lead', 'repair-worker'], ['drain', 'facility', 'homeRepair'], [0.05, 0.04]),
  manner(ids.warmSun, ['care-lead', 'care-worker'], ['homeCare', 'escort', 'meal'], [0.04, 0.04]),
  manner(ids.property, ['property-lead', 'property-worker'], ['drain', 'utility', 'facility', 'cleaning', 'hazard', 'parking'], [0.1, 0.05]),
  manner(ids.laundry, ['laundry-lead'], ['bigWash'], [0.05, 0.03]),
  manner(ids.canteen, ['canteen-lead'], ['meal'], [0.02, 0.02]),
  manner(ids.locksmith, ['locksmith-zhou'], ['homeRepair'], [0.05, 0.1]),
  manner(ids.volunteers, ['volunteer-lead', 'volunteer-jia'], ['cleaning', 'escort', 'bigWash'], [0.08, 0.08]),
  manner(ids.mediation, ['mediator-song'], ['dispute'], [0.1, 0.02]),
  manner(ids.heating, ['heat-shi'], ['utility'], [0.06, 0.04]),
  manner(redStar, ['red-star-lead', 'red-star-worker'], ['homeRepair', 'drain', 'facility'], [0.35, 0.1]),
  manner(wellBeing, ['well-being-lead', 'well-being-worker'], ['homeCare', 'escort', 'meal'], [0.05, 0.03]),
  manner(powerStation, ['power-lead'], ['parking'], [0.15, 0.05]),
];
