import type { Locator, Page } from 'playwright-core';

import { pictureFile, type Picture } from '../../local/demo/pictures';
import type { TestBrowser, Viewport, Whereabouts } from '../support/browser';
import type { Album } from './album';

export const PHONE: Viewport = { width: 375, height: 780 };
export const DESKTOP: Viewport = { width: 1280, height: 800 };

const PATIENCE_MS = 30_000;
const CHANGED = '这单刚刚变了';

/** Somebody in front of their own screen, who touches what has an id and reads what is shown. */
export interface Person {
  page: Page;
  /** The one visible element of that id. */
  at(id: string): Locator;
  tap(id: string): Promise<void>;
  /** Types into `field-<name>`. */
  type(name: string, text: string): Promise<void>;
  /** Adds a picture by `add-<name>` and waits until it has been sent. */
  addPhoto(name: string, picture: Picture): Promise<void>;
  /** Taps the button of a command, which may stand under 更多. */
  act(command: string): Promise<void>;
  /** Taps the button of a command, then the button of its form. */
  run(command: string): Promise<void>;
  /** Waits until this can be read there. */
  sees(id: string, text: string): Promise<void>;
  /** Photographs what they see as `<name>.png`. */
  take(name: string): Promise<void>;
  /** How often they tapped during that. */
  tapsDuring(what: () => Promise<void>): Promise<number>;
}

/** Where people meet: the browser, the product, and the album of the run. */
export interface Stage {
  browser: TestBrowser;
  url: string;
  album: Album;
  /** What the orders lead to is there: messages, figures. */
  settled: () => Promise<void>;
}

/** Opens the product's page in front of somebody who is not signed in yet. */
export async function openFor(
  { browser, url, album }: Stage,
  screen = PHONE,
  whereabouts?: Whereabouts,
): Promise<Person> {
  const { page } = await browser.openPage(screen, whereabouts);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  return inFrontOf(page, album);
}

/** Opens the page and signs in as one of the demonstration's people. */
export async function signIn(
  stage: Stage,
  persona: string,
  screen = PHONE,
  whereabouts?: Whereabouts,
): Promise<Person> {
  const person = await openFor(stage, screen, whereabouts);
  await person.tap(`persona-${persona}`);
  return person;
}

function inFrontOf(page: Page, album: Album): Person {
  let taps = 0;
  const at = (id: string): Locator => page.locator(`[id="${id}"]`).filter({ visible: true });
  const tap = async (id: string): Promise<void> => {
    taps += 1;
    await at(id).click();
  };
  const act = async (command: string): Promise<void> => {
    const button = at(`action-${command}`);
    const more = at('action-more');
    await button.or(more).first().waitFor();
    if (!(await button.isVisible())) await tap('action-more');
    await tap(`action-${command}`);
  };
  return {
    page,
    at,
    tap,
    act,
    async type(name, text) {
      const field = at(`field-${name}`);
      const typed = page.locator('input, textarea');
      // Taro's element is there before the one in it that takes what is typed.
      await field.locator(typed).or(field.and(typed)).fill(text);
    },
    async addPhoto(name, picture) {
      const chosen = page.waitForEvent('filechooser');
      await tap(`add-${name}`);
      await (await chosen).setFiles(pictureFile(picture));
      await at(`remove-${name}-0`).waitFor();
      await page.locator('.upload-cover').waitFor({ state: 'detached' });
    },
    async run(command) {
      await act(command);
      await tap(`submit-${command}`);
      // The form may be gone before the answer is there, and come back where it is refused.
      const settled = async (): Promise<void> => {
        await at('sheet').waitFor({ state: 'detached' });
        await at('action-sending').waitFor({ state: 'detached' });
      };
      const told = at('problem').filter({ hasText: CHANGED });
      const first = settled();
      await Promise.race([first, told.waitFor().catch(() => first)]);
      // Somebody else was at it in the same moment: read, and tapped once more.
      if (await told.isVisible()) await tap(`submit-${command}`);
      await settled();
    },
    async sees(id, text) {
      await at(id).filter({ hasText: text }).waitFor();
    },
    take: (name) => album.take(page, name),
    async tapsDuring(what) {
      const before = taps;
      await what();
      return taps - before;
    },
  };
}
