/** Who takes part in a history, by the keys of the demonstration, and what each is to the order. */
export const CAST = {
  'resident-wang': { is: 'resident' },
  'resident-ma': { is: 'stranger' },
  'staff-zhao': { is: 'staff' },
  'lead-chen': { is: 'staff' },
  'repair-worker': { is: 'partner', partner: 'blueShirts' },
  'repair-lead': { is: 'partner', partner: 'blueShirts', leads: true },
  'property-worker': { is: 'partner', partner: 'property' },
  'subdistrict-sun': { is: 'above' },
} as const satisfies Readonly<Record<string, Part>>;

interface Part {
  is: 'resident' | 'stranger' | 'staff' | 'partner' | 'above';
  partner?: 'blueShirts' | 'property';
  leads?: true;
}

export type Person = keyof typeof CAST;
export const PEOPLE: readonly Person[] = Object.keys(CAST).filter(
  (key): key is Person => key in CAST,
);
export const partOf = (person: Person): Part => CAST[person];
