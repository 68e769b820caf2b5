import type { Role } from '../order/vocabulary';

/** What a role is to the orders of the area or partner that a membership names. */
interface Row {
  /** Owner's staff where their area owns the order. */
  isStaff?: true;
  /** Of these, those who may do what only the lead may. */
  isLead?: true;
  /** Reads and supervises what areas below own. */
  isAbove?: true;
}

/** One row a role. `admin` sees to settings and people, and stands in no relation to any order. */
// prettier-ignore
export const ROLE_ROWS: Readonly<Record<Role, Row>> = {
  resident:         {},
  gridWorker:       {},
  communityStaff:   { isStaff: true },
  communityLead:    { isStaff: true, isLead: true },
  partnerMember:    {},
  partnerLead:      {},
  subdistrictStaff: { isStaff: true, isLead: true, isAbove: true },
  districtStaff:    { isStaff: true, isLead: true, isAbove: true },
  admin:            {},
};

/** Whether the role is that; denies by default. */
export const isRole = (role: Role, quality: keyof Row): boolean =>
  ROLE_ROWS[role][quality] === true;
