import { COMMUNITY, FAR_COMMUNITY } from '../../../local/demo/areas';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { getUser } from '../../../local/demo/people';
import type { Membership } from '../../../domain/access/people';
import { createClient, type Client } from '../../support/api/client';
import { signIn } from '../../support/api/people';
import type { Setting } from './setting';

/** Whom an order of a relative (替家人点单) is for: whoever signs in with this phone. */
export const RELATIVES_PHONE = '13700000001';

const of = (role: Membership['role'], areaCode: string): Membership[] => [
  { role, areaCode, title: '' },
];
const member = (role: Membership['role'], partnerId: string): Membership[] => [
  { role, partnerId, title: '' },
];

/** People of the demonstration, by what they are here. */
const KNOWN = {
  placer: 'resident-ma',
  neighbour: 'resident-wang',
  farResident: 'resident-far',
  grid: 'grid-li',
  staff: 'staff-zhao',
  lead: 'lead-chen',
  farStaff: 'staff-far',
  subdistrict: 'subdistrict-sun',
  district: 'district-qian',
  worker: 'repair-worker',
  partnerLead: 'repair-lead',
  rival: 'property-worker',
  rivalLead: 'property-lead',
  careWorker: 'care-worker',
  careLead: 'care-lead',
  admin: 'admin',
} as const;

/** Everybody else who could try: each role over another area, another partner, and one whose role was taken back. */
const NEW = {
  relative: [],
  follower: [],
  otherGrid: of('gridWorker', `${COMMUNITY}003`),
  farGrid: of('gridWorker', `${FAR_COMMUNITY}001`),
  colleague: of('communityStaff', COMMUNITY),
  farLead: of('communityLead', FAR_COMMUNITY),
  otherSubdistrict: of('subdistrictStaff', '990102002'),
  otherDistrict: of('districtStaff', '990103'),
  mate: member('partnerMember', PARTNER_IDS.blueShirts),
  careMate: member('partnerMember', PARTNER_IDS.warmSun),
  suspendedLead: member('partnerLead', PARTNER_IDS.housekeeping),
  revoked: of('communityLead', COMMUNITY),
} as const satisfies Record<string, readonly Membership[]>;

export type Persona = keyof typeof KNOWN | keyof typeof NEW;
/** `nobody` has not signed in. */
export type Somebody = Persona | 'nobody';

const namesOf = <T extends object>(table: T): (keyof T & string)[] =>
  Object.keys(table).filter((name): name is keyof T & string => name in table);
export const PERSONAS: readonly Persona[] = [...namesOf(KNOWN), ...namesOf(NEW)];
export const EVERYBODY: readonly Somebody[] = ['nobody', ...PERSONAS];

const OF_OTHER_KINDS: readonly Somebody[] = [
  'follower',
  'careWorker',
  'careMate',
  'farResident',
  'farGrid',
  'otherDistrict',
  'suspendedLead',
  'rivalLead',
  'farStaff',
];
/** Each role over its own and over another area or partner: all that an order of one community tells apart. */
export const AT_HOME: readonly Somebody[] = EVERYBODY.filter(
  (somebody) => !OF_OTHER_KINDS.includes(somebody),
);

export interface Cast {
  as: (somebody: Somebody) => Client;
  idOf: (persona: Persona) => string;
  /** Signs everybody in anew: the clock was moved. */
  signIn: () => Promise<void>;
}

/** Everybody signed in; the lead whose role was taken back was one until a moment ago. */
export async function gather(world: Setting): Promise<Cast> {
  const ids = new Map<Persona, string>();
  for (const name of namesOf(KNOWN)) ids.set(name, getUser(KNOWN[name]).id);
  for (const name of namesOf(NEW)) {
    const phone = name === 'relative' ? { phone: RELATIVES_PHONE } : {};
    const { id } = await world.add({ displayName: name, memberships: [...NEW[name]], ...phone });
    ids.set(name, id);
  }
  const idOf = (persona: Persona): string => ids.get(persona) ?? '';
  const clients = new Map<Somebody, Client>([['nobody', world.nobody]]);
  const cast: Cast = {
    idOf,
    as: (somebody) => clients.get(somebody) ?? world.nobody,
    signIn: async () => {
      for (const persona of PERSONAS) {
        const token = await signIn(world.platform, idOf(persona))();
        clients.set(
          persona,
          createClient(world.api, () => Promise.resolve(token)),
        );
      }
    },
  };
  await cast.signIn();
  await takeRoleBack(world, idOf('revoked'));
  return cast;
}

/** A membership goes as it goes in the product: the next request already does not have it. */
export async function takeRoleBack({ platform }: Setting, id: string): Promise<void> {
  const known = await platform.people.find(id, { consistent: true });
  if (known === undefined) throw new Error('nobody to take a role from');
  await platform.people.change(known.person, (person) => ({ ...person, memberships: [] }));
}
