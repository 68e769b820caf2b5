const METRES_A_DEGREE = 111_320;

/** Metres between two WGS-84 points of one city; the earth is flat there. */
export function metresBetween(
  a: { lat: number; lng: number },
  b: { lat: number; lng: number },
): number {
  const north = (a.lat - b.lat) * METRES_A_DEGREE;
  const east = (a.lng - b.lng) * METRES_A_DEGREE * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east);
}
