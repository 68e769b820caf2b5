import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

import { findChromium } from './find-chromium';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How Chromium says that a page asked for something its own headers do not allow. */
const FORBIDDEN = /Content Security Policy|Permissions[- ]Policy|Cross-Origin-/i;

const PHONE = { width: 375, height: 780 };

export interface Viewport {
  width: number;
  height: number;
}

/** Where the device is, as its owner lets the page know: WGS-84, and how far off that may be, in metres. */
export interface Whereabouts {
  latitude: number;
  longitude: number;
  accuracy: number;
}

/** A page whose faults are collected as it runs. */
export interface WatchedPage {
  page: Page;
  /** Exceptions of the page, what its headers forbade, and requests to foreign hosts, in the order in which they came. */
  faults: string[];
  /** Throws where there were any. */
  assertHealthy(): void;
  close(): Promise<void>;
}

export interface TestBrowser {
  /**
   * A fresh person (no cookies, no storage) in front of a screen; 375 × 780 unless said. Without whereabouts they
   * allow no page to know where they are.
   */
  openPage(viewport?: Viewport, whereabouts?: Whereabouts): Promise<WatchedPage>;
  /** Closes the browser; throws when a page that nobody asked had faults. */
  close(): Promise<void>;
}

/** Starts the machine's Chromium with a fresh profile and without any traffic of its own. */
export async function launchBrowser(): Promise<TestBrowser> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
  const opened: WatchedPage[] = [];
  return {
    async openPage(viewport = PHONE, whereabouts) {
      const watched = await openWatchedPage(browser, viewport, whereabouts);
      opened.push(watched);
      return watched;
    },
    async close() {
      await browser.close();
      for (const watched of opened) watched.assertHealthy();
    },
  };
}

async function openWatchedPage(
  browser: Browser,
  viewport: Viewport,
  whereabouts: Whereabouts | undefined,
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport,
    ...(whereabouts ? { geolocation: whereabouts, permissions: ['geolocation'] } : {}),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const faults: string[] = [];
  await keepOnThisMachine(context, faults);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`the page threw: ${error.message}`));
  page.on('console', (said) => {
    if (FORBIDDEN.test(said.text())) faults.push(`the page was refused: ${said.text()}`);
  });
  return {
    page,
    faults,
    assertHealthy() {
      if (faults.length > 0) throw new Error(faults.splice(0).join('\n'));
    },
    close: () => context.close(),
  };
}

/** Lets nothing out to other hosts, and writes down what wanted to go there. */
async function keepOnThisMachine(context: BrowserContext, faults: string[]): Promise<void> {
  await context.route(
    (url) => !isHere(url),
    async (route) => {
      faults.push(`a request to a foreign host: ${route.request().url()}`);
      await route.abort();
    },
  );
}

function isHere({ protocol, hostname }: URL): boolean {
  return (
    ['about:', 'blob:', 'data:', 'file:'].includes(protocol) ||
    ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  );
}
