import type { Agreement, Fee, Partner } from '../../domain/partner';
import { addDays, shanghaiDay } from '../../domain/time/shanghai';
import type { Day } from '../../domain/time/shanghai';
import { TOLD } from './partner-facts';
import { SERVICES } from './partner-services';
import { PARTNER_IDS, PARTNER_KEYS } from './partner-ids';
import type { PartnerKey } from './partner-ids';

const COMMUNITY = '990102001001';
const SIGNED_DAYS_AGO = 300;
const VALID_DAYS = 430;
const NOTICE_DAYS = 30;

const feesOf = (key: PartnerKey): Fee[] => SERVICES[key].map((fee) => ({ ...fee }));

function agreementOf(key: PartnerKey, index: number, today: Day): Agreement {
  const { contact, categories, cap, hours, credentials = {}, ...told } = TOLD[key];
  const signedOn = addDays(today, -SIGNED_DAYS_AGO);
  return {
    number: `星光合${told.basis === 'registration' ? '备' : '协'}〔${signedOn.slice(0, 4)}〕${String(index + 1).padStart(3, '0')}号`,
    basis: told.basis ?? 'agreement',
    status: told.status ?? 'active',
    signedOn,
    from: addDays(signedOn, 1),
    until: addDays(today, told.days ?? VALID_DAYS),
    areas: told.areas ?? [COMMUNITY],
    categories,
    cap,
    fees: feesOf(key),
    credentials: Object.entries(credentials).map(([name, days]) => ({
      name,
      until: addDays(today, days),
    })),
    ...(told.insuredDays === undefined ? {} : { insuranceUntil: addDays(today, told.insuredDays) }),
    contact,
    hours,
    ...(told.fundShare === undefined ? {} : { fundShare: told.fundShare }),
    exitNotice: NOTICE_DAYS,
  };
}

/** The ten partners with their agreements, dated from `today` (any instant of that day, epoch milliseconds). */
export function demoPartners(today: number): Partner[] {
  const day = shanghaiDay(today);
  return PARTNER_KEYS.map((key, index) => {
    const { name, kind, introduction } = TOLD[key];
    const id = PARTNER_IDS[key];
    return { id, name, kind, introduction, agreement: agreementOf(key, index, day) };
  });
}
