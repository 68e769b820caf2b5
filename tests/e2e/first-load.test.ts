import { gzipSync } from 'node:zlib';

import type { Response } from 'playwright-core';

import { openFor, type Person, signIn } from './person';
import { aStage } from './stage';

const STORY_MS = 120_000;
/** In bytes as they are sent, compressed. */
const MOST_BYTES = 250_000;
const COUNTED = ['document', 'script', 'stylesheet', 'font', 'image'];

interface FirstLoad {
  bytes: number;
  scripts: string[];
  /** Addresses asked for elsewhere than at the product. */
  foreign: string[];
}

const stage = aStage();

/** The page as it is opened anew with nothing kept from before: what came until nothing more was asked for. */
async function openAnew({ page }: Person): Promise<FirstLoad> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
  const own: string[] = [];
  const foreign: string[] = [];
  const sizes: Promise<number>[] = [];
  const keep = (answer: Response): void => {
    const url = answer.url();
    if (/^(data|blob):/.test(url)) return;
    (url.startsWith(stage.url) ? own : foreign).push(url);
    if (COUNTED.includes(answer.request().resourceType())) {
      sizes.push(answer.body().then((body) => gzipSync(body).length));
    }
  };
  await page.goto('about:blank');
  page.on('response', keep);
  await page.goBack({ waitUntil: 'networkidle' });
  page.off('response', keep);
  return {
    bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
    scripts: own.filter((url) => url.endsWith('.js')),
    foreign,
  };
}

/** As `js/<name>.<hash>.js` tells it. */
const namesOf = ({ scripts }: FirstLoad): string[] =>
  scripts.map((url) => /\/js\/(\w+)\.\w+\.js$/.exec(url)?.[1] ?? url);

describe('what the browser fetches before the first page stands', () => {
  it.each([
    ['a visitor', undefined, 'persona-resident-wang'],
    ['a resident', 'resident-wang', 'ask'],
    ['the community', 'staff-zhao', 'tab-placed'],
    ['a partner', 'repair-worker', 'tab-pool'],
    ['a supervisor', 'subdistrict-sun', 'tab-escalated'],
  ])(
    'is little for %s, and all from one place',
    async (_who, persona, landmark) => {
      const person = persona ? await signIn(stage, persona) : await openFor(stage);
      await person.at(landmark).waitFor();
      const load = await openAnew(person);
      await person.at(landmark).waitFor();
      expect(load.foreign).toEqual([]);
      expect(load.scripts.length).toBeGreaterThan(2);
      expect(load.bytes).toBeGreaterThan(50_000);
      expect(load.bytes).toBeLessThanOrEqual(MOST_BYTES);
      const isAtDesk = persona !== undefined && !persona.startsWith('resident');
      expect(namesOf(load).includes('staff')).toBe(isAtDesk);
      expect(namesOf(load).includes('codes')).toBe(persona === undefined);
    },
    STORY_MS,
  );
});
