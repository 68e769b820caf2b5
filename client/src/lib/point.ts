/** A point on the map as the phone or the browser gave it, while the form of 点单 is filled in. */
export interface ChosenPoint {
  lat: number;
  lng: number;
  /** WeChat gives GCJ-02, browsers WGS-84; the server keeps WGS-84. */
  coordinateSystem: 'gcj02' | 'wgs84';
  /** How far off it may be, where that is known. */
  metres?: number;
  /** What stands there, in WeChat's words. */
  name?: string;
}

/**
 * Why there is no point: the person closed it or said no to us (`closed`); this program may not (`denied`), or the
 * phone has it switched off (`off`), which only its settings change; or it was not to be found (`failed`).
 */
export type Missed = 'closed' | 'denied' | 'off' | 'failed';

export type Located = { point: ChosenPoint } | { missed: Missed };

type LatLng = Pick<ChosenPoint, 'lat' | 'lng'>;

/** What an order or a question about neighbours' orders carries of a point. */
export const wirePoint = ({
  lat,
  lng,
  coordinateSystem,
}: ChosenPoint): Pick<ChosenPoint, 'lat' | 'lng' | 'coordinateSystem'> => ({
  lat,
  lng,
  coordinateSystem,
});

const METRES = 1e5;

/** To about a metre: more figures say nothing. */
export const roundDegrees = (degrees: number): number => Math.round(degrees * METRES) / METRES;

const TEN = 10;
const HUNDRED = 100;

const stepOf = (metres: number): number => (metres < HUNDRED ? TEN : HUNDRED);

/** Within how far, as people say it: tens of metres, from a hundred on in hundreds. */
export const withinMetres = (metres: number): number =>
  Math.max(TEN, Math.ceil(metres / stepOf(metres)) * stepOf(metres));

/** How far away, as people say it. */
export const aboutMetres = (metres: number): number =>
  Math.max(TEN, Math.round(metres / stepOf(metres)) * stepOf(metres));

const ROUGH = 1e3;

/** The server rounds to three places, about 100 m, for whoever may only know roughly where it is. */
export const isRough = ({ lat, lng }: LatLng): boolean =>
  [lat, lng].every((degrees) => Math.abs(degrees * ROUGH - Math.round(degrees * ROUGH)) < 1e-6);

const asDegrees = (degrees: number): string => degrees.toFixed(5);

/** `38.48010,106.23020`: for copying, and for any map's search. */
export const pointText = ({ lat, lng }: LatLng): string => `${asDegrees(lat)},${asDegrees(lng)}`;

/** Opens the map of the phone at a WGS-84 point (RFC 5870). */
export const geoUri = (point: LatLng): string => `geo:${pointText(point)}`;
