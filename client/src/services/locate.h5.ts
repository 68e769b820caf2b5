import type { Located } from '../lib/point';
import { roundDegrees } from '../lib/point';

const PATIENCE_MS = 15_000;
const FRESH_MS = 60_000;
const PERMISSION_DENIED = 1;
/** A computer often guesses from its network: a point farther off would send somebody to the wrong street. */
const MOST_METRES = 1_000;

/** In the browser: where this device is, once the person allowed it. No map, and nobody else is asked. */
export function locate(): Promise<Located> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve({ missed: 'failed' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        if (accuracy > MOST_METRES) return resolve({ missed: 'failed' });
        const [lat, lng] = [roundDegrees(latitude), roundDegrees(longitude)];
        resolve({ point: { lat, lng, coordinateSystem: 'wgs84', metres: accuracy } });
      },
      ({ code }) => resolve({ missed: code === PERMISSION_DENIED ? 'denied' : 'failed' }),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  });
}
