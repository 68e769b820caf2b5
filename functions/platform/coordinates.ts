import gcoord from 'gcoord';

/** The store keeps WGS-84; WeChat's phones send GCJ-02 and say so. */
export function toWgs84(
  { lat, lng }: { lat: number; lng: number },
  system: 'wgs84' | 'gcj02' | undefined,
): { lat: number; lng: number } {
  if (system !== 'gcj02') return { lat, lng };
  const [east, north] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84);
  const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
  return { lat: rounded(north), lng: rounded(east) };
}
