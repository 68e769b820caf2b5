import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { hashOfFiles } from '../../local/hash-of-files';
import { withLock } from '../../local/lock';

const ROOT = path.resolve(__dirname, '../..');
const SERVERLESS = path.join(ROOT, 'node_modules/serverless/bin/serverless.js');

export interface Resource<Properties> {
  Type: string;
  DeletionPolicy?: string;
  DependsOn?: string | string[];
  Properties: Properties;
}

/** Planted in the environment in which the package is made: none of it may get into what is made. */
export const SECRET_CANARY = 'secret-canary-of-the-packager';
const secrets = Object.fromEntries(
  ['PLATFORM_SECRET', 'WECHAT_SECRET', 'MASTER_KEY_WRAPPED', 'AWS_SECRET_ACCESS_KEY'].map(
    (name) => [name, SECRET_CANARY],
  ),
);

/** The packager keeps things in a folder of the project: one test file after the other. */
const KEPT = '.build/packaged';
const LOCK = path.join(ROOT, '.build/.packaging');
const SOURCES = ['package-lock.json', 'serverless.yml', 'cloud', 'domain', 'functions'];

/** What `npm run package` makes, made anew where its sources have changed. */
export type Packaged = Awaited<ReturnType<typeof packageService>>;

/** `params` as `name=value`, beside those of the stage. */
export async function packageService(params: readonly string[] = []) {
  const hash = hashOfFiles(ROOT, SOURCES);
  const name = createHash('sha256')
    .update([hash, ...params].join('\0'))
    .digest('hex')
    .slice(0, 16);
  const made = path.join(KEPT, name);
  const folder = path.join(ROOT, made, 'package');
  const said = path.join(ROOT, made, 'said.txt');
  mkdirSync(path.dirname(LOCK), { recursive: true });
  await withLock(LOCK, async () => {
    if (existsSync(said)) return;
    forgetOlder();
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [
        SERVERLESS,
        'package',
        ...['--stage', 'prod', '--region', 'cn-northwest-1', '--package', folder],
        ...params.flatMap((param) => ['--param', param]),
      ],
      { cwd: ROOT, env: { ...process.env, ...secrets, BUNDLES_FOLDER: made } },
    );
    writeFileSync(said, stdout + stderr);
  });
  const template = readFileSync(
    path.join(folder, 'cloudformation-template-update-stack.json'),
    'utf8',
  );

  /** The resources of one type, by their name in the template. */
  function resources<Properties>(type: string): Record<string, Resource<Properties>> {
    const { Resources: all }: { Resources: Record<string, Resource<Properties>> } =
      JSON.parse(template);
    return Object.fromEntries(Object.entries(all).filter(([, { Type: own }]) => own === type));
  }

  return {
    /** All that the command printed. */
    output: readFileSync(said, 'utf8'),
    template,
    resources,
    /** The one resource under this name. */
    resource: <Properties>(type: string, name: string): Resource<Properties> => {
      const found = resources<Properties>(type)[name];
      if (found === undefined) throw new Error(`the template has no ${name}`);
      return found;
    },
    /** The file that Lambda loads for `functions/orders/handler.handler`. */
    bundleOf: (handler: string): string =>
      path.join(ROOT, made, 'bundles', handler.replace(/\.handler$/, '.mjs')),
    /** What is uploaded for a function. */
    zipOf: (name: string): string => path.join(folder, `${name}.zip`),
  };
}

const MOST_KEPT = 6;

/** Of what was made from other sources the latest stays, for whoever goes back and forth. */
function forgetOlder(): void {
  const kept = path.join(ROOT, KEPT);
  if (!existsSync(kept)) return;
  const byAge = readdirSync(kept)
    .map((name) => ({ folder: path.join(kept, name), at: statSync(path.join(kept, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at);
  for (const { folder } of byAge.slice(MOST_KEPT)) rmSync(folder, { recursive: true, force: true });
}
