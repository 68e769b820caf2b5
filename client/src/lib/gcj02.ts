import { WGS84ToGCJ02 } from 'gcoord/src/crs/GCJ02';

/** Answers say WGS-84; WeChat's maps are drawn in GCJ-02, hundreds of metres aside. */
export function toGcj02({ lat, lng }: { lat: number; lng: number }): { lat: number; lng: number } {
  const [east, north] = WGS84ToGCJ02([lng, lat]);
  return { lat: north, lng: east };
}
