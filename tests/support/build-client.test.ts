import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildClient, type ClientPlatform } from './build-client';

let root = '';
let built: string[] = [];

const put = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

const build = async (platform: ClientPlatform): Promise<void> => {
  built.push(`${platform} begins`);
  await Promise.resolve();
  put(`client/dist/${platform}/app.js`, '');
  built.push(`${platform} ends`);
};

const client = (platform: ClientPlatform): Promise<string> =>
  buildClient(platform, { root, build });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sidan-build-'));
  built = [];
  put('package-lock.json', '{}');
  put('client/src/app.tsx', 'one');
  put('domain/errors.ts', 'one');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the built client that tests run', () => {
  it('is built once and then used again', async () => {
    expect(await client('weapp')).toBe(path.join(root, 'client/dist/weapp'));
    await client('weapp');
    expect(built).toEqual(['weapp begins', 'weapp ends']);
  });

  it.each(['client/src/app.tsx', 'client/src/new.tsx', 'domain/errors.ts', 'package-lock.json'])(
    'is built again when %s has changed',
    async (file) => {
      await client('h5');
      put(file, 'two');
      await client('h5');
      expect(built).toHaveLength(4);
    },
  );

  it('is not built again for what a build leaves behind', async () => {
    await client('h5');
    put('client/.swc/plugins/cache', 'something');
    await client('h5');
    expect(built).toHaveLength(2);
  });

  it('is built again when somebody took it away', async () => {
    await client('h5');
    rmSync(path.join(root, 'client/dist/h5'), { recursive: true });
    await client('h5');
    expect(existsSync(path.join(root, 'client/dist/h5/app.js'))).toBe(true);
  });

  it('is built by one at a time', async () => {
    await Promise.all([client('weapp'), client('h5'), client('weapp')]);
    expect(built).toHaveLength(4);
    expect(built.filter((_, index) => index % 2 === 0).every((it) => it.endsWith('begins'))).toBe(
      true,
    );
  });

  it('is tried again after a build that failed', async () => {
    const failing = (): Promise<void> => Promise.reject(new Error('no luck'));
    await expect(buildClient('h5', { root, build: failing })).rejects.toThrow('no luck');
    await client('h5');
    expect(built).toHaveLength(2);
  });

  it('does not wait for a builder that was killed', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    put('client/dist/.building', String(dead));
    await client('weapp');
    expect(built).toHaveLength(2);
  });
});
