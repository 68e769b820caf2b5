import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../..');

/** Packages that these files pull in when they run, each with the chain of files that leads to it. */
export function packagesReached(entries: string[]): Map<string, string[]> {
  const reached = new Map<string, string[]>();
  const seen = new Set<string>();
  const queue = entries.map((file) => [path.resolve(ROOT, file)]);
  for (let chain = queue.shift(); chain; chain = queue.shift()) {
    const file = chain.at(-1);
    if (file === undefined || seen.has(file)) continue;
    seen.add(file);
    for (const from of importsAtRunTime(file)) {
      const next = resolve(file, from);
      if (next) queue.push([...chain, next]);
      else if (!reached.has(from)) reached.set(from, chain.map(relative));
    }
  }
  return reached;
}

const relative = (file: string): string => path.relative(ROOT, file);

function importsAtRunTime(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const specifier =
      ts.isImportDeclaration(statement) && !statement.importClause?.isTypeOnly
        ? statement.moduleSpecifier
        : ts.isExportDeclaration(statement) && !statement.isTypeOnly
          ? statement.moduleSpecifier
          : undefined;
    return specifier && ts.isStringLiteral(specifier) ? [specifier.text] : [];
  });
}

function resolve(file: string, from: string): string | undefined {
  const bases: [prefix: string, folder: string][] = [
    ['@domain/', path.join(ROOT, 'domain')],
    ['@/', path.join(ROOT, 'client/src')],
    ['.', path.dirname(file)],
  ];
  for (const [prefix, folder] of bases) {
    if (!from.startsWith(prefix)) continue;
    const bare = path.join(folder, prefix === '.' ? from : from.slice(prefix.length));
    const endings = ['.ts', '.tsx', '/index.ts', '/index.tsx'];
    return endings.map((ending) => bare + ending).find((candidate) => existsSync(candidate));
  }
  return undefined;
}
