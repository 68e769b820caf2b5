import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

const KEPT = path.resolve(__dirname, '../../docs/pictures');
const MOST_BYTES = 200 * 1024;
/** Asked once, and answered when they are all there: the page lets nobody `eval` again and again. */
const PICTURES_ARE_THERE = `new Promise((done) => {
  const look = () =>
    Array.from(document.images).every(({ complete }) => complete) ? done() : setTimeout(look, 50);
  look();
})`;
const TO_THE_TOP =
  "document.querySelectorAll('*').forEach((one) => { if (one.scrollTop > 0) one.scrollTop = 0; })";

export interface Album {
  /** Photographs the page from its top as `<name>.png`, once its pictures are there and no toast lies over it. */
  take(page: Page, name: string): Promise<void>;
  /** Throws the pictures away, unless they are to be kept. */
  close(): void;
}

/** Where the pictures of the run go: into `docs/pictures` with `UPDATE_PICTURES=1`, else into a folder to be thrown away. */
export function openAlbum(): Album {
  const isKept = process.env.UPDATE_PICTURES === '1';
  const folder = isKept ? KEPT : mkdtempSync(path.join(tmpdir(), 'sidan-pictures-'));
  mkdirSync(folder, { recursive: true });
  return {
    close: () => (isKept ? undefined : rmSync(folder, { recursive: true, force: true })),
    async take(page, name) {
      const file = path.join(folder, `${name}.png`);
      await page.evaluate(PICTURES_ARE_THERE);
      const toast = page.locator('.taro__toast > div').filter({ visible: true });
      await toast.first().waitFor({ state: 'hidden' });
      await page.evaluate(TO_THE_TOP);
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
      const { size } = statSync(file);
      if (size > MOST_BYTES)
        throw new Error(`${name}.png has ${size} bytes, more than ${MOST_BYTES}`);
    },
  };
}
