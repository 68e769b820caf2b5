import { demoId } from './ids';

export const PARTNER_KEYS = [
  'blueShirts',
  'warmSun',
  'property',
  'laundry',
  'canteen',
  'locksmith',
  'volunteers',
  'mediation',
  'heating',
  'housekeeping',
] as const;

export type PartnerKey = (typeof PARTNER_KEYS)[number];

const idOf = (key: PartnerKey): string =>
  demoId(`PRTNR${String(PARTNER_KEYS.indexOf(key) + 1).padStart(2, '0')}`);

/** The fixed ids of the ten partners. */
export const PARTNER_IDS: Readonly<Record<PartnerKey, string>> = {
  blueShirts: idOf('blueShirts'),
  warmSun: idOf('warmSun'),
  property: idOf('property'),
  laundry: idOf('laundry'),
  canteen: idOf('canteen'),
  locksmith: idOf('locksmith'),
  volunteers: idOf('volunteers'),
  mediation: idOf('mediation'),
  heating: idOf('heating'),
  housekeeping: idOf('housekeeping'),
};
