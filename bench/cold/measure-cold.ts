import { spawn } from 'node:child_process';
import { build } from 'esbuild';
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
    const event = { ...eventOf(listOf(authorization)), routeKey: 'GET /v1/orders' };
    const fileOf = async (name: string, bundle: Promise<Uint8Array>): Promise<string> => {
      const file = path.join(folder, `${name}.mjs`);
      writeFileSync(file, await bundle);
      return file;
    };
    const ours = await fileOf('ours', bundleOf('functions/orders/handler.ts'));
    const bare = await fileOf('bare', bundleAsItComes('bench/cold/bare.ts'));
    const trimmed = await fileOf('trimmed', bundleOf('bench/cold/bare.ts'));
    const libraries = await fileOf('libraries', bundleOf('bench/cold/libraries.ts'));
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
    const here = at(world.ground.endpoint);
    const token = authorization.replace('Bearer ', '');
    const contenders = {
      bare: () => firstAnswer(bare, { groups }, here),
      ours: () => firstAnswer(ours, event, here),
      trimmed: () => firstAnswer(trimmed, { groups }, here),
      libraries: () => firstAnswer(libraries, { groups, token }, here),
    };
    const times = await interleaved(contenders, ROUNDS);
    const inBare = (of: readonly number[]): number => rounded(median(of) / median(times.bare));
    return {
      P5: {
        what: 'loading orders and its first answer, in a bare handler’s',
        value: inBare(times.ours),
        unit: '×',
        bar: 1.35,
        floor: inBare(times.libraries),
      },
      'P5 trimmed': {
        what: 'the same, where the bare one has our trimmed SDK',
        value: rounded(median(times.ours) / median(times.trimmed)),
        unit: '×',
      },
    };
  } finally {
    await kms.close();
    await recorder.close();
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each in turn, round by round: what else the machine does meets them all alike. */
async function interleaved<Name extends string>(
  contenders: Record<Name, () => Promise<number>>,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries<() => Promise<number>>(contenders)) {
      (times[name] ??= []).push(await run());
    }
  }
  return times;
}

/** As somebody bundles who leaves nothing out of the SDK. */
async function bundleAsItComes(file: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve(__dirname, '../..', file)],
    bundle: true,
    write: false,
    minify: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
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
