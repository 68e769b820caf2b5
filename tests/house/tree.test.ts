import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** What git keeps or would keep: the texts that leave this machine. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(ROOT, file)));

const sources = files.filter((file) => /\.(?:[cm]?[jt]sx?|ya?ml|scss|sh)$|^\.ci\//.test(file));

function saying(pattern: RegExp, among: string[]): string[] {
  return among.filter((file) => pattern.test(read(file)));
}

describe('the packages', () => {
  const manifest: Record<string, Record<string, string>> = JSON.parse(read('package.json'));
  const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  );

  it.each(wanted)('%s has one exact version', (_name, version) => {
    expect(version).toMatch(/^(?:npm:[@a-z/-]+@)?\d+\.\d+\.\d+$/);
  });

  it('are locked for every platform, also those whose packages a mirror may lack', () => {
    const { packages }: { packages: Record<string, { optionalDependencies?: object }> } =
      JSON.parse(read('package-lock.json'));
    const locked = new Set(Object.keys(packages).map((at) => at.split('node_modules/').at(-1)));
    const named = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(named.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('are locked without the address of one download server', () => {
    const lock = read('package-lock.json');
    expect(lock).toContain('"lockfileVersion": 3');
    expect(lock).toContain('"integrity": "sha512-');
    expect(lock).not.toContain('"resolved": "http');
  });

  it('are installed without running scripts of theirs', () => {
    const settings = read('.npmrc').split('\n').filter(Boolean);
    expect(settings).toEqual(
      expect.arrayContaining([
        'ignore-scripts=true',
        'save-exact=true',
        'omit-lockfile-registry-resolved=true',
      ]),
    );
    expect(settings.filter((line) => /registry\s*=|_auth|token/i.test(line))).toEqual([]);
  });
});

describe('the sources', () => {
  it('are found', () => {
    expect(sources).toContain('domain/errors.ts');
    expect(saying(/ESLint/, sources)).toContain('tests/house/tree.test.ts');
  });

  it('leave nothing for later', () => {
    expect(saying(new RegExp(`\\b(?:${'TO'}DO|${'FIX'}ME)\\b`), sources)).toEqual([]);
  });

  it('silence no type and no rule', () => {
    const silenced = ['ts-ignore', 'ts-nocheck', 'ts-expect-error', 'eslint-disable'].map(
      (word) => `[@/ ]${word.replace('-', '[-]')}`,
    );
    expect(saying(new RegExp(silenced.join('|')), sources)).toEqual([]);
  });

  it('name no partition in an ARN, so that they work in China too', () => {
    expect(saying(new RegExp(`${'arn'}:aws:`), sources)).toEqual([]);
  });

  it('ask the table for everything only where it is rebuilt or exported', () => {
    const scanning = saying(new RegExp(`\\b${'Scan'}Command\\b`), sources);
    const inTheCloud = scanning.filter((file) => /^(?:domain|functions)\//.test(file));
    expect(inTheCloud.filter((file) => !/rebuild|export/.test(file))).toEqual([]);
  });
});
