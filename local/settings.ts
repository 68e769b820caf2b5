import path from 'node:path';

/** How the product runs on one machine; every setting has a default that just works. */
export interface LocalSettings {
  host: string;
  port: number;
  dataDir: string;
  /** Loads the demonstration community on the first start. */
  demo: boolean;
  limits: boolean;
  /** Another engine than the embedded one. */
  dynamoEndpoint?: string;
  /** Another WeChat than the stand-in. */
  wechatApiBase?: string;
  /** What is shared with WeChat for its pushes, unless said the stand-in's; with an empty key they come in the clear. */
  pushToken?: string;
  pushAesKey?: string;
  /** `host:port` of this machine or its network that webhooks may be sent to all the same: a developer's own receiver. */
  outboundAllowed?: readonly string[];
  /** Serves the web build; tests of the API leave it out. */
  web: boolean;
}

const DEFAULT_PORT = 3000;

/** Settings from the environment; throws a `StartError` that says which one is wrong. */
export function settingsFrom(env: NodeJS.ProcessEnv): LocalSettings {
  const port = env['PORT'] === undefined ? DEFAULT_PORT : Number(env['PORT']);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(`PORT 要是 0 到 65535 的整数,不是 "${env['PORT']}"`);
  }
  const { DYNAMODB_ENDPOINT: dynamoEndpoint, WECHAT_API_BASE: wechatApiBase } = env;
  const { WECHAT_PUSH_TOKEN: pushToken } = env;
  return {
    host: env['HOST'] || '127.0.0.1',
    port,
    dataDir: path.resolve(env['DATA_DIR'] || '.data'),
    demo: env['DEMO'] !== '0',
    limits: env['LIMITS'] !== '0',
    ...(dynamoEndpoint ? { dynamoEndpoint } : {}),
    ...(wechatApiBase ? { wechatApiBase } : {}),
    ...(pushToken ? { pushToken } : {}),
    ...pushKeyFrom(env['WECHAT_PUSH_AES_KEY']),
    ...allowedFrom(env['OUTBOUND_ALLOWED']),
    web: true,
  };
}

/** Set to nothing, pushes come in the clear (明文模式). */
function pushKeyFrom(pushAesKey: string | undefined): { pushAesKey?: string } {
  if (pushAesKey === undefined) return {};
  if (/^(?:[A-Za-z0-9+/]{43})?$/.test(pushAesKey)) return { pushAesKey };
  throw new StartError('WECHAT_PUSH_AES_KEY 要是 43 个字母和数字');
}

function allowedFrom(list: string | undefined): { outboundAllowed?: readonly string[] } {
  if (!list) return {};
  const allowed = list.split(',').map((one) => one.trim());
  const wrong = allowed.find((one) => !/^[^\s:/@]+:\d{1,5}$/.test(one));
  if (wrong === undefined) return { outboundAllowed: allowed };
  throw new StartError(`OUTBOUND_ALLOWED 要写成 127.0.0.1:4000,localhost:4000,不是 "${wrong}"`);
}

/** Why it cannot start, in one line for a person. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}
