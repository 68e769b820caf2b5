import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** One hash over files and all that lies in folders, by their names from `root` on: what was made from them is fresh while it stays. */
export function hashOfFiles(root: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesIn(path.join(root, name)))) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

const NO_SOURCES = ['dist', 'node_modules'];

function filesIn(found: string): string[] {
  if (!statSync(found).isDirectory()) return [found];
  return readdirSync(found, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = path.join(found, entry.name);
      if (!entry.isDirectory()) return [inside];
      // A build leaves caches in hidden folders (`.swc`): they are no sources.
      const isSource = !entry.name.startsWith('.') && !NO_SOURCES.includes(entry.name);
      return isSource ? filesIn(inside) : [];
    });
}
