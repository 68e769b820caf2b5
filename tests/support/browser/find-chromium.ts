import { accessSync, constants } from 'node:fs';
import path from 'node:path';

import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

interface Surroundings {
  CHROMIUM_PATH?: string | undefined;
  PATH?: string | undefined;
}

/**
 * The browser for the end-to-end tests: `CHROMIUM_PATH`, else a Chromium or Chrome on the PATH, else
 * Playwright's own. Throws one line that says what to install; the tests are never skipped instead.
 */
export function findChromium(
  { CHROMIUM_PATH, PATH = '' }: Surroundings = process.env,
  ownOfPlaywright = chromium.executablePath(),
): string {
  if (CHROMIUM_PATH) {
    if (isProgram(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH names no program: ${CHROMIUM_PATH}`);
  }
  const folders = PATH.split(path.delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = [...candidates, ownOfPlaywright].find(isProgram);
  if (found) return found;
  throw new Error(
    '找不到浏览器 / no browser found: apt-get install chromium fonts-noto-cjk, or set CHROMIUM_PATH',
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
