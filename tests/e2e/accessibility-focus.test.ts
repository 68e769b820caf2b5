import { setTimeout as wait } from 'node:timers/promises';

import { aViewer, type Viewer } from './accessibility/viewer';
import { handsOn, type Hands } from './keyboard';
import { DESKTOP, PHONE } from './person';
import { aStage } from './stage';

const STORY_MS = 120_000;

const stage = aStage();

/** What has the focus: its role, and whether it stands in the open sheet. */
const FOCUS = `(() => {
  const at = document.activeElement;
  return { id: at.closest('[id]')?.id ?? '', role: at.getAttribute('role'), inside: at.closest('#sheet') !== null };
})()`;

interface Focus {
  id: string;
  role: string | null;
  inside: boolean;
}

/** How what has the focus shows it: the ring's colour and breadth, around it or its frame, and whether something lies over it. */
const RING = `(() => {
  const at = document.activeElement;
  if (at === document.body) return null;
  const framed = at.closest('.input, .textarea') ?? at;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(framed);
  const { left, right, top, bottom } = at.getBoundingClientRect();
  const over = document.elementFromPoint(
    (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  );
  return {
    id: at.id || framed.id || at.getAttribute('aria-label') || at.className,
    ring: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    colour: outlineColor,
    seen: over !== null && (at.contains(over) || over.contains(at)),
  };
})()`;

interface Ring {
  id: string;
  ring: number;
  colour: string;
  seen: boolean;
}

const COLOURS = `(() => {
  const shown = document.createElement('div');
  document.querySelector('.page').append(shown);
  const names = ['--paper', '--card', '--sunk', '--accent-soft'];
  const colours = names.map((name) => {
    shown.style.color = 'var(' + name + ')';
    return getComputedStyle(shown).color;
  });
  shown.remove();
  return colours;
})()`;

const ROUND = 80;

const focusOf = ({ page }: Viewer): Promise<Focus> => page.evaluate<Focus>(FOCUS);

/** The relative luminance of \`rgb(r, g, b)\`, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const LOOKS = 20;
const BETWEEN_MS = 50;

/** What has the focus, as it is once the page has come to rest: it scrolls there, and pictures above may just be coming. */
async function ringOf({ page }: Viewer): Promise<Ring | null> {
  let ring = await page.evaluate<Ring | null>(RING);
  for (let look = 0; ring?.seen === false && look < LOOKS; look += 1) {
    await wait(BETWEEN_MS);
    ring = await page.evaluate<Ring | null>(RING);
  }
  return ring;
}

/** Goes round the page with Tab once; answers what it stopped at. */
async function goRound(viewer: Viewer, hands: Hands): Promise<Ring[]> {
  const stops: Ring[] = [];
  for (let step = 0; step < ROUND; step += 1) {
    await hands.press('Tab');
    const ring = await ringOf(viewer);
    if (ring === null) break;
    stops.push(ring);
  }
  return stops;
}

describe('a sheet', () => {
  it(
    'takes the focus, keeps it, closes with Escape and gives it back',
    async () => {
      const wu = await aViewer(stage, { persona: 'repair-lead' });
      const hands = handsOn(wu.page);
      await wu.goToOrder('work', 'started');
      await hands.enter('action-fulfil');
      await wu.page.locator('#sheet:focus').waitFor();
      expect(await focusOf(wu)).toEqual({ id: 'sheet', role: 'dialog', inside: true });
      expect(await wu.at('sheet').getAttribute('aria-modal')).toBe('true');

      await hands.press('Shift+Tab');
      expect(await hands.at()).toBe('submit-fulfil');
      await hands.press('Tab');
      expect(await hands.at()).toBe('sheet-close');
      const seen = new Set<string>();
      for (let step = 0; step < ROUND; step += 1) {
        await hands.press('Tab');
        const { id, inside } = await focusOf(wu);
        expect(inside).toBe(true);
        seen.add(id);
      }
      expect([...seen]).toEqual(
        expect.arrayContaining([
          'sheet-close',
          'field-process',
          'add-photosAfter',
          'submit-fulfil',
        ]),
      );

      await hands.walkTo('field-result');
      await hands.press('Escape');
      await wu.at('sheet').waitFor({ state: 'detached' });
      expect(await hands.at()).toBe('action-fulfil');
    },
    STORY_MS,
  );

  it(
    'that leads to another gives the focus on, and gets it back',
    async () => {
      const wu = await aViewer(stage, { persona: 'repair-lead' });
      const hands = handsOn(wu.page);
      await wu.goToOrder('work', 'started');
      await hands.enter('action-more');
      await hands.enter('action-pause');
      await wu.at('submit-pause').waitFor();
      expect(await focusOf(wu)).toMatchObject({ role: 'dialog', inside: true });
      await hands.press('Escape');
      await wu.at('sheet').waitFor({ state: 'detached' });
      expect(await hands.at()).toBe('action-more');

      await wu.go('/pages/me/index');
      await wu.at('edit-name').waitFor();
      await hands.enter('edit-name');
      await hands.walkTo('field-displayName');
      await hands.press('Escape');
      expect(await hands.at()).toBe('edit-name');
      await hands.enter('demo-clock');
      expect(await focusOf(wu)).toMatchObject({ role: 'dialog' });
      await hands.press('Escape');
      expect(await hands.at()).toBe('demo-clock');
    },
    STORY_MS,
  );
});

describe('where the keyboard is', () => {
  it.each(['light', 'dark'] as const)(
    'can be seen at every stop, in the %s',
    async (colorScheme) => {
      const wu = await aViewer(stage, { persona: 'repair-lead' });
      const hands = handsOn(wu.page);
      await wu.page.emulateMedia({ colorScheme });
      const routes = [
        ['/pages/home/index', 'category-drain'],
        ['/pages/me/index', 'sign-out'],
        [`/pages/order/index?id=${await wu.order('work', 'started')}`, 'action-fulfil'],
        ['/partner/apply/index', 'submit-application'],
        ['/partner/desk/index', 'tab-work'],
      ] as const;
      for (const screen of [PHONE, DESKTOP]) {
        await wu.page.setViewportSize(screen);
        for (const [route, ready] of routes) {
          await wu.go(route);
          await wu.at(ready).waitFor();
          await wu.page
            .locator('.bone')
            .filter({ visible: true })
            .first()
            .waitFor({ state: 'hidden' });
          // What comes late takes the place of what has the keyboard, which goes on beside it.
          await wu.page.waitForLoadState('networkidle');
          const stops = await goRound(wu, hands);
          const unseen = stops.filter(({ ring, seen }) => ring < 2 || !seen);
          expect({ route, unseen, isWhole: stops.length > 3 }).toEqual({
            route,
            unseen: [],
            isWhole: true,
          });
        }
      }
      await hands.press('Tab');
      const ring = await wu.page.evaluate<Ring>(RING);
      const behind = await wu.page.evaluate<string[]>(COLOURS);
      const weak = behind.filter((colour) => contrast(colour, ring.colour) < 3);
      expect(weak).toEqual([]);
    },
    STORY_MS,
  );

  it(
    'is the content of a page that opens, and what led away from it when one comes back',
    async () => {
      const ma = await aViewer(stage, { persona: 'resident-ma' });
      const hands = handsOn(ma.page);
      await ma.go('/pages/mine/index');
      const id = await ma.order('mine', 'fulfilled');
      await ma.at(`order-${id}`).waitFor();
      expect((await focusOf(ma)).role).toBe('main');
      await hands.enter(`order-${id}`);
      await ma.at('order-head').waitFor();
      expect((await focusOf(ma)).role).toBe('main');
      await hands.press('Shift+Tab');
      await hands.enter('back');
      await ma.at(`order-${id}`).waitFor();
      expect(await hands.at()).toBe(`order-${id}`);
    },
    STORY_MS,
  );
});

describe('what was pressed and is gone', () => {
  it(
    'leaves the focus beside it',
    async () => {
      const zhao = await aViewer(stage, { persona: 'staff-zhao' });
      const hands = handsOn(zhao.page);
      await zhao.goToOrder('all', 'placed');
      await hands.enter('action-accept');
      await hands.enter('submit-accept');
      await zhao.at('sheet').waitFor({ state: 'detached' });
      await zhao.at('action-accept').waitFor({ state: 'detached' });
      expect(await hands.at()).toMatch(/^action-/);

      const ma = await aViewer(stage, { persona: 'resident-ma' });
      const hers = handsOn(ma.page);
      await ma.goToOrder('mine', 'fulfilled');
      await hers.enter('rate-resolved-yes');
      await hers.enter('face-satisfied');
      await ma.at('rate-form').waitFor({ state: 'detached' });
      const onAControl = 'document.activeElement.matches(\'[role="main"] [tabindex="0"]\')';
      expect(await ma.page.evaluate(onAControl)).toBe(true);
    },
    STORY_MS,
  );
});

describe('what is only heard', () => {
  it(
    'says what is shown for a moment',
    async () => {
      const ma = await aViewer(stage, { persona: 'resident-ma' });
      await ma.go('/pages/privacy/index');
      const ear = ma.page.locator('body > .heard');
      expect(await ear.getAttribute('role')).toBe('status');
      await ma.at('my-number').waitFor();
      await ma.tap('my-number');
      await ear.filter({ hasText: /复制/ }).waitFor({ state: 'attached' });
    },
    STORY_MS,
  );

  it(
    'is in the language of the page, which can be made larger',
    async () => {
      const ma = await aViewer(stage, { persona: 'resident-ma' });
      await ma.go('/pages/mine/index');
      const langOf = (): Promise<string> =>
        ma.page.evaluate<string>('document.documentElement.lang');
      expect(await langOf()).toBe('zh-CN');
      const viewport = await ma.page.locator('meta[name="viewport"]').getAttribute('content');
      expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
      await ma.page.goto('about:blank');
      await ma.page.goto(`${stage.url}/?lang=en#/pages/mine/index`);
      await ma.at('tab-mine').waitFor();
      expect(await langOf()).toBe('en');
    },
    STORY_MS,
  );
});
