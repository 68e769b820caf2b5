import type { Chance } from './random';

/** How much there is of everything at one scale. */
export interface Scale {
  name: string;
  districts: number;
  subdistricts: number;
  communities: number;
  ordersADay: number;
}

/** Beijing's day, for each community of the average. */
const A_COMMUNITY = 60_000 / 3_091;

const scale = (
  name: string,
  districts: number,
  subdistricts: number,
  communities: number,
): Scale => ({
  ...{ name, districts, subdistricts, communities },
  ordersADay: Math.round(communities * A_COMMUNITY),
});

/** Beijing has 3,091 communities and 60,000 orders a day; counts of districts and subdistricts are rounded. */
export const SCALES: readonly Scale[] = [
  scale('community', 1, 1, 1),
  scale('district', 1, 8, 100),
  scale('Beijing', 16, 340, 3_091),
  scale('country', 2_850, 40_000, 620_000),
];

/** A community, and its part of all orders: all parts together are 1. */
export interface Community {
  code: string;
  part: number;
}

/** The largest are some ten times the middle one, as residential communities are. */
const SPREAD = 0.8;
const EACH = 1000;

/** Communities under districts and subdistricts of uneven size, by official-looking codes that begin with 99. */
export function communitiesOf(
  { districts, subdistricts, communities }: Scale,
  chance: Chance,
): Community[] {
  const weights = Array.from({ length: communities }, () => Math.exp(SPREAD * chance.normal()));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const below = Math.ceil(subdistricts / districts);
  const places = Array.from({ length: subdistricts }, (_, index) =>
    codeOf(Math.floor(index / below), index % below),
  );
  const sizes = sharesOf(communities, places.length, chance);
  let next = 0;
  return places.flatMap((place, index) =>
    Array.from({ length: sizes[index] ?? 0 }, (_, number) => ({
      code: `${place}${pad(number + 1)}`,
      part: (weights[next++] ?? 0) / total,
    })),
  );
}

/** Provinces and cities from 9900 on, a hundred districts in each. */
const codeOf = (district: number, subdistrict: number): string =>
  `${9900 + Math.floor(district / 99)}${String((district % 99) + 1).padStart(2, '0')}${pad(subdistrict + 1)}`;

const pad = (number: number): string => String(number).padStart(3, '0');

/** So many things in uneven heaps, a thousand in none. */
function sharesOf(count: number, heaps: number, chance: Chance): number[] {
  const weights = Array.from({ length: heaps }, () => Math.exp(SPREAD * chance.normal() * 0.5));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let upTo = 0;
  let given = 0;
  return weights.map((weight) => {
    upTo += weight;
    const share = Math.min(EACH - 1, Math.round((upTo / total) * count) - given);
    given += share;
    return share;
  });
}
