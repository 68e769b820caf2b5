import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Who may import whom, one row a folder. `siblings` are paths beside it, `roots` paths from the project's
 * folder (`rootTypes`: types only); of packages either all that may be used are named, or those that may not.
 */
const functionsFolder = path.join(import.meta.dirname, 'functions');
const KNOWN_PARTS = ['identity', 'orders', 'community', 'messages', 'insight', 'stream', 'clock'];
const parts = [...new Set([...KNOWN_PARTS, ...foldersOf(functionsFolder)])].filter(
  (part) => part !== 'platform',
);

const NOT_FOR_THE_CLOUD = 'react|react-dom|@tarojs|weui|playwright-core|@dynoxide';

/** Named exceptions: what a part may take from another one. */
const EXCEPTIONS = { stream: '[a-z-]+/on-change$', clock: 'orders/run-command$' };

const TABLE = [
  {
    folder: 'domain',
    packages: { only: 'chinese-days|@noble/hashes|zod' },
    says: 'domain imports only itself, chinese-days, @noble/hashes and zod',
  },
  {
    folder: 'functions/platform',
    roots: 'domain/',
    packages: { never: NOT_FOR_THE_CLOUD },
    says: 'functions/platform imports domain, the AWS SDK and libraries',
  },
  ...parts.map((part) => ({
    folder: `functions/${part}`,
    siblings: ['platform/', EXCEPTIONS[part]].filter(Boolean).join('|'),
    roots: 'domain/',
    packages: { never: `${NOT_FOR_THE_CLOUD}|@aws-sdk` },
    says: `functions/${part} imports domain, functions/platform and its own files`,
  })),
  {
    folder: 'client/src',
    rootTypes: 'functions/[a-z-]+/routes$|domain/',
    packages: {
      only: '@|@domain|@noble/hashes|@tarojs|react|react-dom|weui|gcoord|qrcode',
      typesOnly: '@domain/order/inputs',
    },
    says: 'client imports domain (@domain/…), Taro and React, and types from any routes.ts',
  },
  {
    folder: 'local',
    roots: 'functions/|domain/|package\\.json$',
    packages: { never: 'react|react-dom|@tarojs|weui' },
    says: 'local imports functions and domain',
  },
];

const DEEPEST = 5;

/** One ESLint configuration for each folder and depth: the depth makes a relative import unambiguous. */
export const importTable = TABLE.flatMap((row) =>
  Array.from({ length: DEEPEST + 1 }, (_, depth) => ({
    files: [`${row.folder}/${'*/'.repeat(depth)}*.{ts,tsx}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [...relativePatterns(row, depth), ...packagePatterns(row)] },
      ],
    },
  })),
);

function relativePatterns({ folder, siblings, roots, rootTypes, says }, depth) {
  const height = folder.split('/').length;
  const message = `${says}.`;
  const toRoot = '\\.\\./'.repeat(depth + height);
  const patterns = [
    { regex: '^\\./\\.\\.|[^.]/\\.\\./', message: 'Write the shortest path.' },
    { regex: `^${toRoot}\\.\\.`, message },
    { regex: `^${toRoot}${allBut(roots, rootTypes)}`, message },
  ];
  if (rootTypes)
    patterns.push({ regex: `^${toRoot}(?:${rootTypes})`, allowTypeImports: true, message });
  for (let above = 1; above < height; above += 1) {
    patterns.push({ regex: `^${'\\.\\./'.repeat(depth + above)}${allBut(siblings)}`, message });
  }
  return patterns;
}

/** A path that goes no higher and begins with none of these. */
function allBut(...allowed) {
  return `(?!\\.\\.)${allowed
    .filter(Boolean)
    .map((path) => `(?!${path})`)
    .join('')}.`;
}

function packagePatterns({ packages: { only, never, typesOnly }, says }) {
  const message = `${says}.`;
  const patterns = [];
  if (only) patterns.push({ regex: `^(?!\\.{1,2}(?:/|$))(?!(?:${only})(?:/|$))`, message });
  for (const forbidden of [never, typesOnly].filter(Boolean)) {
    patterns.push({ regex: `^(?:${forbidden})(?:/|$)`, message, allowTypeImports: true });
  }
  return patterns;
}

function foldersOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}
