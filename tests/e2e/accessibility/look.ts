import type { Page } from 'playwright-core';

import { axeFaults, overflows, smallControls, type Viewport } from '../../support/browser';
import type { Viewer } from './viewer';

/** A screen: how one gets there, and what is opened on it. */
export interface View {
  name: string;
  open: (viewer: Viewer) => Promise<void>;
}

/** A phone as narrow as they come, the one that the screens are drawn for, and a desktop. */
export const SCREENS: readonly Viewport[][] = [
  [
    { width: 375, height: 780 },
    { width: 320, height: 1600 },
  ],
  [{ width: 1280, height: 800 }],
];
const STRIPS = '.tabs, .filter-line';
const TARGET = 44;
const TARGET_FOR_ELDERS = 60;
/** Five stars in a row of a narrow phone: as high as all else, and as wide as there is room. */
const LESS_FOR_ELDERS = { '.stars > .star': 48 };

/** What does not fit: runs off the screen, or is too small for a finger. */
const misfits = async (page: Page, elder: boolean): Promise<string[]> => [
  ...(await overflows(page, STRIPS)),
  ...(elder
    ? await smallControls(page, TARGET_FOR_ELDERS, LESS_FOR_ELDERS)
    : await smallControls(page, TARGET)),
];

/** Until whatever watches sizes has seen the new one. */
const TWO_FRAMES =
  'new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))';

/** What keeps somebody from using the page as it stands, at one width: in light and dark, or in large print. */
export async function faultsAt(page: Page, screen: Viewport, elder: boolean): Promise<string[]> {
  await page.setViewportSize(screen);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(TWO_FRAMES);
  const found = [...(await axeFaults(page)), ...(await misfits(page, elder))];
  if (!elder) {
    await page.emulateMedia({ colorScheme: 'dark' });
    const inTheDark = await axeFaults(page, { onlyColours: true });
    found.push(...inTheDark.map((fault) => `dark: ${fault}`));
  }
  return found.map((fault) => `${screen.width}: ${fault}`);
}

/** The same page made narrower: roles, names and colours are those that were looked at, what fits is not. */
async function misfitsAt(page: Page, screen: Viewport, elder: boolean): Promise<string[]> {
  await page.setViewportSize(screen);
  return (await misfits(page, elder)).map((fault) => `${screen.width}: ${fault}`);
}

/** At these widths, the widest first; large print on a desktop has the roles, names and colours of the same page in small print. */
async function faultsIn(
  page: Page,
  [first, ...narrower]: readonly Viewport[],
  elder: boolean,
): Promise<string[]> {
  const isKnown = elder && narrower.length === 0;
  const faults: string[] = [];
  if (first !== undefined) {
    faults.push(...(await (isKnown ? misfitsAt : faultsAt)(page, first, elder)));
  }
  for (const screen of narrower) faults.push(...(await misfitsAt(page, screen, elder)));
  return faults;
}

/** Sets large print (大字版) on the page as it stands, as `Page` does for whoever wants it: nothing else differs but 点单首页. */
const setLargePrint = (page: Page, isLarge: boolean): Promise<void> =>
  page.evaluate(`for (const one of document.querySelectorAll('body, .page')) {
    one.classList.toggle('elder', ${isLarge});
  }`);

/** How somebody who has a screen before them sees it: as most do, and what they see in large print; or only that. */
export type Print = 'both' | 'small' | 'large';

/** Everything that keeps somebody from using a screen, at every width, in light and dark, and in the print asked for. */
export async function faultsOf(viewer: Viewer, view: View, print: Print): Promise<string[]> {
  const { page } = viewer;
  const faults: string[] = [];
  for (const screens of SCREENS) {
    await page.setViewportSize(screens[0] ?? { width: 0, height: 0 });
    await view.open(viewer);
    await page.locator('.bone').filter({ visible: true }).first().waitFor({ state: 'hidden' });
    faults.push(...(await faultsIn(page, screens, print === 'large')));
    if (print !== 'both') continue;
    await setLargePrint(page, true);
    const inLarge = await faultsIn(page, screens, true);
    faults.push(...inLarge.map((fault) => `大字版 ${fault}`));
    await setLargePrint(page, false);
  }
  return faults;
}
