/** What goes with every answer that is no page: nobody may keep it, frame it, guess its kind or run it. */
export const API_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  // Only over https: whoever answers over http leaves it out.
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Where a page may reach beyond its own origin; nothing of it on one machine. */
export interface PageSurroundings {
  https: boolean;
  /** Where photos are shown from and sent to, another origin in the cloud. */
  media?: string;
  /** The API, where it has another origin than the page. */
  api?: string;
}

const NOT_NEEDED = [
  'accelerometer',
  'display-capture',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** Photos and the place of a problem are asked for by the page itself; nothing else of the phone. */
const PERMISSIONS = ['camera=(self)', 'geolocation=(self)', ...NOT_NEEDED.map((it) => `${it}=()`)];

/**
 * Headers of the web build's pages and files, wherever they are served from: scripts of our own only and none inline,
 * no plugins, no frames, and nobody else's requests but for photos and the API.
 */
export function pageHeaders({ https, media, api }: PageSurroundings): Record<string, string> {
  const policy: Record<string, readonly (string | undefined)[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    // Taro's components put style elements and attributes into the page as they are drawn: no hash names them all.
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'", 'data:'],
    'img-src': ["'self'", 'blob:', 'data:', media],
    'connect-src': ["'self'", api, media],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  const transport = API_HEADERS['strict-transport-security'];
  return {
    'content-security-policy': Object.entries(policy)
      .map(([name, sources]) => [name, ...sources.filter((one) => one !== undefined)].join(' '))
      .join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': PERMISSIONS.join(', '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(https ? { 'strict-transport-security': transport } : {}),
  };
}
