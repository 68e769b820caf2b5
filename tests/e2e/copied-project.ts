import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const PARTS = ['client', 'domain', 'functions', 'local', 'package-lock.json', 'tsconfig.json'];

export interface Differences {
  /** Packages, or scopes of packages, that are not installed there. */
  without?: readonly string[];
  scripts?: Record<string, string>;
}

/** Copies the project into `folder`, nothing built; its packages are those of the original. */
export function copyProject(folder: string, { without = [], scripts = {} }: Differences): void {
  const isSource = (file: string): boolean => file !== path.join(ROOT, 'client/dist');
  for (const part of PARTS) {
    cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true, filter: isSource });
  }
  const settings: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
  );
  const changed = { ...settings, scripts: { ...settings.scripts, ...scripts } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(changed));
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    if (without.includes(name)) continue;
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(folder, 'node_modules', name));
  }
}
