import type { Page } from 'playwright-core';

/** As many stops as a long screen has, and then some. */
const MOST_STOPS = 250;

/** Where the keyboard is, as far as it has a name: its own id or the one it stands in. */
const AT = `(() => {
  const at = document.activeElement;
  return at === null || at === document.body ? '' : (at.closest('[id]')?.id ?? '');
})()`;

/** Two hands on a keyboard, and no mouse. */
export interface Hands {
  /** The id of what has the focus, or of what that stands in. */
  at(): Promise<string>;
  press(key: string): Promise<void>;
  /** Presses Tab until the focus is there; says where it has been when it never comes there. */
  walkTo(id: string): Promise<void>;
  /** Walks there and presses Enter. */
  enter(id: string): Promise<void>;
  /** Walks to `field-<name>` and types in place of what stands there. */
  write(name: string, text: string): Promise<void>;
}

export function handsOn(page: Page): Hands {
  const at = (): Promise<string> => page.evaluate<string>(AT);
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const walkTo = async (id: string): Promise<void> => {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const here = await at();
      if (here === id) return;
      passed.push(here);
      await press('Tab');
    }
    throw new Error(
      `the keyboard does not come to ${id}, only to ${[...new Set(passed)].join(' ')}`,
    );
  };
  return {
    at,
    press,
    walkTo,
    async enter(id) {
      await walkTo(id);
      await press('Enter');
    },
    async write(name, text) {
      await walkTo(`field-${name}`);
      await press('Control+A');
      await page.keyboard.insertText(text);
    },
  };
}
