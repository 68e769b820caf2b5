/** The one part of gcoord that the phone needs: the whole of it is six times as large. */
export function WGS84ToGCJ02(point: [longitude: number, latitude: number]): [number, number];
