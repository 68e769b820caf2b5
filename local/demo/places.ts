/** Where something is: the grid (or community) whose people look after it, and what the map shows, in WGS-84. */
export interface Place {
  areaCode: string;
  point: { lat: number; lng: number };
}

const COMMUNITY = '990102001001';
const FIRST_BUILDING = { lat: 38.9491, lng: 106.5002 };
const BUILDINGS_IN_A_ROW = 4;
const BUILDINGS_IN_A_GRID = 2;
const STEP = 0.0011;

/** One of the twelve buildings (楼) of 星光社区: four in a row, two in a grid. */
export function placeOf(building: number): Place {
  const index = building - 1;
  const grid = Math.floor(index / BUILDINGS_IN_A_GRID) + 1;
  const row = Math.floor(index / BUILDINGS_IN_A_ROW);
  const column = index % BUILDINGS_IN_A_ROW;
  return {
    areaCode: `${COMMUNITY}00${grid}`,
    point: {
      lat: Number((FIRST_BUILDING.lat + row * STEP).toFixed(6)),
      lng: Number((FIRST_BUILDING.lng + column * STEP).toFixed(6)),
    },
  };
}

/** Somewhere in 月光社区. */
export const FAR_PLACE: Place = {
  areaCode: '990102001002',
  point: { lat: 38.9588, lng: 106.5197 },
};
