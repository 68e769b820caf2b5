/** What stands where a bearer token should. */
export const NO_TOKENS: readonly [string, ...string[]] = [
  '',
  'Bearer',
  'Bearer ',
  'Bearer  two  spaces',
  'Basic YWRtaW46YWRtaW4=',
  'bearer null',
  'Bearer undefined',
  'Bearer a.b.c',
  'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsInNpZCI6IngifQ.',
  'Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA',
  `Bearer ${'x'.repeat(5000)}`,
  'Bearer \u0000',
  'Bearer 令牌',
  '01JZZZZZZZZZZZZZZZZZZZZZZZ.family.0.mac',
];

/** Keys that are none (`Idempotency-Key`). */
export const NO_KEYS: readonly [string, ...string[]] = [
  '',
  'short',
  'x'.repeat(65),
  'x'.repeat(5000),
  'with a space',
  '有中文的钥匙串儿呀',
  'tab\there',
  '\u0000'.repeat(10),
];

/** Versions that no order has (`If-Match`). */
export const NO_VERSIONS: readonly [string, ...string[]] = [
  '',
  'W/',
  '"-1"',
  '"1e3"',
  '"999999"',
  '"99999999999999999999"',
  'NaN',
  '"7", "8"',
  '\u0000',
  'x'.repeat(5000),
];

/** Methods that no route has. */
export const NO_METHODS: readonly [string, ...string[]] = [
  'PUT',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'get',
  'Post',
  '',
  'GET ',
  '__proto__',
  'x'.repeat(300),
];

/** Ways to write an address that a sloppy reader takes for the one that was meant. */
export const DETOURS: readonly [(path: string) => string, ...((path: string) => string)[]] = [
  (path) => `/..${path}`,
  (path) => `/%2e%2e${path}`,
  (path) => `/v1/..${path}`,
  (path) => `/v1/areas/..%2f..${path}`,
  (path) => path.replace('/v1/', '/v1//'),
  (path) => path.replace('/v1/', '/v1/./'),
  (path) => path.replace('/v1/', '/v1%2f'),
  (path) => path.replace('/v1/', '\\v1\\'),
  (path) => path.replace('/v1/', '/V1/'),
  (path) => path.replace('/v1/', '/v1%00/'),
  (path) => path.slice(1),
  (path) => `/${path}`,
  (path) => `${path}/`,
  (path) => `${path}/..`,
  (path) => `${path}/%2e%2e/`,
  (path) => `${path}%00`,
  (path) => `${path}%ff`,
  (path) => `${path}%ZZ`,
  (path) => `${path}%`,
  (path) => `${path}%3Flimit=1`,
  (path) => `${path};x=1`,
  (path) => `${path}.json`,
  (path) => `${path}${'/x'.repeat(500)}`,
  (path) => `${path}${'x'.repeat(8000)}`,
];

/** Bytes that are no text, or none that JSON takes. */
export const BYTES: readonly [Buffer, ...Buffer[]] = [
  Buffer.from([0xff, 0xfe, 0x7b, 0x7d]),
  Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]),
  Buffer.from([0x00]),
  Buffer.from('{}', 'utf16le'),
  Buffer.from([0x1f, 0x8b, 0x08, 0x00]),
  Buffer.alloc(70_000, 0x20),
];

/** Headers that change nothing, however odd. */
export const ODD_HEADERS: readonly [Record<string, string>, ...Record<string, string>[]] = [
  {},
  {},
  {},
  { 'content-type': 'text/plain' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/xml' },
  { 'content-encoding': 'gzip' },
  { 'x-http-method-override': 'DELETE' },
  { 'x-forwarded-for': '127.0.0.1, 10.0.0.1' },
  { 'x-request-id': '%00\r\nset-cookie: x=1' },
  { 'x-original-url': '/v1/me' },
  { 'if-none-match': '*' },
  { cookie: 'session=admin' },
  { origin: 'https://elsewhere.example' },
  { host: 'elsewhere.example' },
  Object.fromEntries([['__proto__', 'x']]),
  Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x-${index}`, 'x'])),
];
