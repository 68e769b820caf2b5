import type { View } from './look';
import type { Viewer } from './viewer';

type Steps = (viewer: Viewer) => Promise<void>;

/** A page by its address, there once `ready` (an id) is, and what is tapped on it then. */
export const page = (name: string, route: string, ready: string, steps?: Steps): View => ({
  name,
  async open(viewer) {
    await viewer.go(route);
    await viewer.at(ready).waitFor();
    await steps?.(viewer);
  },
});

/** An order of the viewer's, and what is tapped on it then. */
export const order = (name: string, view: string, state: string, steps?: Steps): View => ({
  name,
  async open(viewer) {
    await viewer.goToOrder(view, state);
    await steps?.(viewer);
  },
});

/** Opens the form of a command. */
export const sheetOf =
  (command: string, steps?: Steps): Steps =>
  async (viewer) => {
    await viewer.act(command);
    await viewer.at('sheet').waitFor();
    await steps?.(viewer);
  };

/** Taps one after the other. */
export const tapping =
  (...ids: string[]): Steps =>
  async (viewer) => {
    for (const id of ids) await viewer.tap(id);
  };

/** The first that can be seen of those whose ids begin like that. */
export const firstOf =
  (idBegins: string): Steps =>
  async ({ page: shown }) =>
    shown.locator(`[id^="${idBegins}"]`).filter({ visible: true }).first().click();

/** Waits for the first that can be seen of those whose ids begin like that. */
export const once =
  (idBegins: string): Steps =>
  async ({ page: shown }) =>
    shown.locator(`[id^="${idBegins}"]`).filter({ visible: true }).first().waitFor();

export const inTurn =
  (...steps: Steps[]): Steps =>
  async (viewer) => {
    for (const step of steps) await step(viewer);
  };
