/** Who may ask: a person by a token, an application by its key. */
export const SECURITY_SCHEMES = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'POST /v1/sessions 给的 accessToken / The accessToken of POST /v1/sessions',
  },
  appKey: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Api-Key',
    description: '管理员登记应用时给的密钥 / The key that the admin registered an application with',
  },
} as const;

/** Headers that many routes take or answer. */
export const PARAMETERS = {
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: '一次点按一个,8 到 64 个字符 / One for each tap, 8 to 64 characters',
    schema: { type: 'string', minLength: 8, maxLength: 64 },
    example: '01J0ZQ4T5E0000000000000000',
  },
  'If-Match': {
    name: 'If-Match',
    in: 'header',
    description: '看到的版本,变了就不办 / The version that was seen; refused where it has changed',
    schema: { type: 'string' },
    example: '"3"',
  },
  'If-None-Match': {
    name: 'If-None-Match',
    in: 'header',
    description: '没有变就回 304 / 304 where nothing has changed',
    schema: { type: 'string' },
  },
} as const;

export const HEADERS = {
  'X-Request-Id': {
    description: '这次请求的编号,日志里也有 / The id of this request, in every line of the log',
    schema: { type: 'string' },
  },
  ETag: {
    description: '单子的版本 / The version of the order',
    schema: { type: 'string' },
  },
  'Idempotency-Replayed': {
    description: '这个 key 已经办过 / The key was used before: nothing was done again',
    schema: { type: 'string', const: 'true' },
  },
} as const;
