import { build, type BuildOptions } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse } from 'yaml';

import type { Figures } from '../figure';

const ROOT = path.resolve(__dirname, '../..');
const BUNDLING = path.join(ROOT, 'cloud/esbuild.cjs');
const KILOBYTE = 1000;
/** Signing for the storage is the largest thing there is. */
const MOST: Readonly<Record<string, number>> = { media: 750 };
const MOST_OF_OTHERS = 560;

/** P4: each HTTP function as the template bundles it, minified; nothing where there is no template. */
export async function bundleSizes(): Promise<Figures> {
  if (!existsSync(BUNDLING)) return {};
  const handlers = httpHandlers();
  const figures: Figures = {};
  for (const [name, file] of Object.entries(handlers)) {
    figures[`P4 ${name}`] = {
      what: `minified bundle of the function ${name}`,
      value: Math.round((await sizeOf(file)) / KILOBYTE),
      unit: 'KB',
      bar: MOST[name] ?? MOST_OF_OTHERS,
    };
  }
  return figures;
}

function httpHandlers(): Record<string, string> {
  const template: { functions: Record<string, { handler: string; events?: unknown }> } = parse(
    readFileSync(path.join(ROOT, 'serverless.yml'), 'utf8'),
    { logLevel: 'error' },
  );
  return Object.fromEntries(
    Object.entries(template.functions)
      .filter(([, { events }]) => String(events).includes('http-events'))
      .map(([name, { handler }]) => [name, `${handler.replace(/\.\w+$/, '')}.ts`]),
  );
}

type Options = Required<
  Pick<
    BuildOptions,
    | 'format'
    | 'mainFields'
    | 'banner'
    | 'minify'
    | 'charset'
    | 'legalComments'
    | 'alias'
    | 'define'
    | 'plugins'
  >
>;

const sizeOf = async (file: string): Promise<number> => (await bundleOf(file)).length;

/** A file and all that it imports, in one as the template bundles its functions. */
export async function bundleOf(file: string): Promise<Uint8Array> {
  const options: () => Options = createRequire(__filename)(BUNDLING);
  const { format, mainFields, banner, minify, charset, legalComments, alias, define, plugins } =
    options();
  const { outputFiles } = await build({
    ...{ format, mainFields, banner, minify, charset, legalComments, alias, define, plugins },
    absWorkingDir: ROOT,
    entryPoints: [file],
    bundle: true,
    platform: 'node',
    target: 'node22',
    write: false,
    logLevel: 'silent',
  });
  const [only] = outputFiles;
  if (!only) throw new Error(`nothing comes of ${file}`);
  return only.contents;
}
