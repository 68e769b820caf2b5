import { createDocumentClient } from './table/client';
import { systemClock } from './clock';
import { createLimits } from './limits';
import { createLog } from './log';
import { functionCredentials } from './media/cloud-url';
import { findSetting, requireSetting } from './settings';
import { kmsKey } from './vault/kms-key';
import { post } from './vault/post';
import { createTable } from './table/table';
import { createPlatform, type Platform } from './wiring';

/** The platform as a function in the cloud finds it, from its settings; one that opens nothing sealed never asks for the key. */
export function cloudPlatform(service: string, { opens = true } = {}): Platform {
  const endpoint = findSetting('DYNAMODB_ENDPOINT');
  const client = createDocumentClient({
    region: requireSetting('AWS_REGION'),
    ...(endpoint === undefined ? {} : { endpoint }),
  });
  const tableName = requireSetting('TABLE_NAME');
  const table = createTable(client, tableName);
  const secret = requireSetting('PLATFORM_SECRET');
  const log = createLog(service);
  const webOrigin = findSetting('WEB_ORIGIN');
  return createPlatform({
    client,
    tableName,
    keyTableName: requireSetting('KEY_TABLE_NAME'),
    masterKey: cloudMasterKey(opens),
    clock: systemClock,
    secret,
    limits: createLimits({ table, clock: systemClock, log, secret }),
    log,
    ...(webOrigin === undefined ? {} : { webOrigin }),
  });
}

/** KMS alone can unwrap it, for the roles that may ask. Asked while the function loads; where that fails, when it is needed. */
function cloudMasterKey(opens: boolean): () => Promise<Uint8Array> {
  const key = kmsKey({
    endpoint: requireSetting('KMS_ENDPOINT'),
    region: requireSetting('AWS_REGION'),
    wrapped: requireSetting('MASTER_KEY_WRAPPED'),
    context: { service: 'sidan' },
    credentials: functionCredentials,
    now: () => systemClock.now(),
    post,
  });
  if (opens) key().catch(() => undefined);
  return key;
}
