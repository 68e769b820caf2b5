import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import type { Figures } from '../figure';

const WEAPP = path.resolve(__dirname, '../../client/dist/weapp');
const KILOBYTE = 1000;

/** P9: the built mini-program, whole and without its subpackages; nothing where it is not built. */
export function packageSizes(): Figures {
  const config = path.join(WEAPP, 'app.json');
  if (!existsSync(config)) return {};
  const app: { subPackages?: { root: string }[]; subpackages?: { root: string }[] } = JSON.parse(
    readFileSync(config, 'utf8'),
  );
  const roots = [...(app.subPackages ?? []), ...(app.subpackages ?? [])].map(({ root }) => root);
  const all = sizeOf(WEAPP);
  const apart = roots.reduce((sum, root) => sum + sizeOf(path.join(WEAPP, root)), 0);
  const kilobytes = (bytes: number): number => Math.round(bytes / KILOBYTE);
  return {
    'P9 main': {
      what: 'mini-program, main package',
      value: kilobytes(all - apart),
      unit: 'KB',
      bar: 700,
    },
    'P9 all': { what: 'mini-program, all of it', value: kilobytes(all), unit: 'KB', bar: 1500 },
  };
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
