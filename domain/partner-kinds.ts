/** Kinds of social forces (社会力量): 商企结盟, 社群助力 and 能人. */
export const PARTNER_KINDS = [
  'company',
  'shop',
  'socialOrganization',
  'publicInstitution',
  'coBuilder',
  'propertyManager',
  'volunteerTeam',
  'skilledNeighbour',
] as const;

export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** The three families under which the kinds are recruited. */
export const PARTNER_FAMILIES = ['business', 'group', 'skilled'] as const;
export type PartnerFamily = (typeof PARTNER_FAMILIES)[number];

const families: Record<PartnerKind, PartnerFamily> = {
  company: 'business',
  shop: 'business',
  socialOrganization: 'group',
  publicInstitution: 'group',
  coBuilder: 'group',
  propertyManager: 'group',
  volunteerTeam: 'group',
  skilledNeighbour: 'skilled',
};

export const familyOf = (kind: PartnerKind): PartnerFamily => families[kind];
