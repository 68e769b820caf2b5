/** Media types that a route answers beside its first, by what was asked for. */
export const MORE_TYPES: Readonly<Record<string, readonly string[]>> = {
  'GET /v1/hotline/replies': ['application/x-ndjson'],
  'GET /v1/docs/{file}': ['text/css'],
};

/** Further statuses that answer the same as the first. */
export const ALSO: Readonly<Record<string, readonly `${number}`[]>> = {
  'POST /v1/buildings': ['200'],
  'POST /v1/hotline/orders': ['201'],
};

const NOT_MODIFIED = { '304': { description: '还是那个版本 / Still that version' } } as const;
const ELSEWHERE = {
  '303': {
    description: '文件大,从 Location 取,十分钟有效 / A long file lies at Location for ten minutes',
  },
} as const;

/** Answers without a body of ours. */
export const WITHOUT_BODY: Readonly<
  Record<string, Readonly<Record<`${number}`, { description: string }>>>
> = {
  'GET /v1/orders/{id}': NOT_MODIFIED,
  'GET /v1/public/orders/{id}': NOT_MODIFIED,
  'GET /v1/public/orders.atom': NOT_MODIFIED,
  'GET /v1/public/calendars/{file}': NOT_MODIFIED,
  'GET /v1/exports/orders.csv': ELSEWHERE,
  'GET /v1/exports/orders.jsonl': ELSEWHERE,
  'GET /v1/exports/ratings.csv': ELSEWHERE,
  'GET /v1/exports/ratings.jsonl': ELSEWHERE,
};
