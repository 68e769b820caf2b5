import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

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
const LOCK = path.join(ROOT, '.build/.packaging');

/** What `npm run package` makes, in folders of its own. */
export type Packaged = Awaited<ReturnType<typeof packageService>>;

/** `params` as `name=value`, beside those of the stage. */
export async function packageService(params: readonly string[] = []) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidan-package-'));
  const bundles = `.build/test-${process.pid}-${path.basename(folder)}`;
  mkdirSync(path.dirname(LOCK), { recursive: true });
  const { stdout, stderr } = await withLock(LOCK, () =>
    promisify(execFile)(
      process.execPath,
      [
        SERVERLESS,
        'package',
        ...['--stage', 'prod', '--region', 'cn-northwest-1', '--package', folder],
        ...params.flatMap((param) => ['--param', param]),
      ],
      { cwd: ROOT, env: { ...process.env, ...secrets, BUNDLES_FOLDER: bundles } },
    ),
  );
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
    output: stdout + stderr,
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
      path.join(ROOT, bundles, 'bundles', handler.replace(/\.handler$/, '.mjs')),
    /** What is uploaded for a function. */
    zipOf: (name: string): string => path.join(folder, `${name}.zip`),
    remove: () => {
      for (const made of [folder, path.join(ROOT, bundles)]) {
        rmSync(made, { recursive: true, force: true });
      }
    },
  };
}
