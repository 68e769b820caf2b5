import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { eventOf, type Sent } from '../../tests/support/api/event';
import { startKms } from '../../tests/support/kms';
import type { Figures } from '../figure';
import { signIn } from '../loop/ask';
import { openWorld } from '../loop/world';
import { median, rounded } from '../middle';
import { bundleOf } from '../sizes/bundle-sizes';
import { openRecorder, type Call } from './recorder';

const ROUNDS = 21;
const FIRST_ANSWER = path.join(__dirname, 'first-answer.mjs');
const WRAPPED = Buffer.from('wrapped').toString('base64');

/** P5: loading the function orders and its first answer (a list), in those of a bare handler with the same SDK and the same calls. */
export async function measureCold(): Promise<Figures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-cold-'));
  const world = await openWorld(Date.now());
  const recorder = await openRecorder(world.ground.endpoint);
  const kms = await startKms({ key: world.ground.masterKey, wrapped: WRAPPED });
  try {
    const { authorization } = await signIn(world, 'resident-wang');
    const event = eventOf(listOf(authorization));
    const ours = path.join(folder, 'ours.mjs');
    const bare = path.join(folder, 'bare.mjs');
    writeFileSync(ours, await bundleOf('functions/orders/handler.ts'));
    writeFileSync(bare, await bundleOf('bench/cold/bare.ts'));
    const settings = {
      AWS_REGION: 'cn-northwest-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      TABLE_NAME: world.ground.tableName,
      KEY_TABLE_NAME: world.ground.keyTableName,
      PLATFORM_SECRET: world.ground.secret,
      KMS_ENDPOINT: kms.url,
      MASTER_KEY_WRAPPED: WRAPPED,
      MEDIA_BASE_URL: 'https://photos.example',
    };
    const at = (endpoint: string) => ({ ...settings, DYNAMODB_ENDPOINT: endpoint });
    await firstAnswer(ours, event, at(recorder.url));
    const groups: Call[][] = recorder.take();
    if (groups.length === 0) throw new Error('the function asks nothing of the store');
    const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.bare.push(await firstAnswer(bare, { groups }, at(world.ground.endpoint)));
      times.ours.push(await firstAnswer(ours, event, at(world.ground.endpoint)));
    }
    return {
      P5: {
        what: 'loading orders and its first answer, in a bare handler’s',
        value: rounded(median(times.ours) / median(times.bare)),
        unit: '×',
        bar: 1.35,
      },
    };
  } finally {
    await kms.close();
    await recorder.close();
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const listOf = (authorization: string): Sent => ({
  method: 'GET',
  path: '/v1/orders?view=mine',
  headers: { authorization },
});

async function firstAnswer(
  bundle: string,
  event: object,
  settings: Record<string, string>,
): Promise<number> {
  const child = spawn(process.execPath, [FIRST_ANSWER, bundle], {
    env: { ...settings, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(event));
  const said = await text(child.stdout);
  const { milliseconds, statusCode }: { milliseconds: number; statusCode: number } = JSON.parse(
    said.split('\n').at(-1) || '{}',
  );
  if (statusCode !== 200) throw new Error(`${bundle} answers ${statusCode}: ${said}`);
  return milliseconds;
}
