import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { findChromium, launchBrowser, type TestBrowser } from '.';

describe('finding a browser', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sidan-browser-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const program = (name: string): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
    chmodSync(file, 0o755);
    return file;
  };

  it('takes the one that is named, before any other', () => {
    const named = program('mine');
    program('bin/chromium');
    expect(findChromium({ CHROMIUM_PATH: named, PATH: `${folder}/bin` }, '')).toBe(named);
  });

  it('does not quietly take another when the named one is missing', () => {
    program('bin/chromium');
    const surroundings = { CHROMIUM_PATH: `${folder}/none`, PATH: `${folder}/bin` };
    expect(() => findChromium(surroundings, '')).toThrow('CHROMIUM_PATH names no program');
  });

  it.each(['chromium', 'google-chrome'])(
    'takes %s on the PATH, before Playwright’s own',
    (name) => {
      const own = program('own');
      const onPath = program(`bin/${name}`);
      expect(findChromium({ PATH: `/nowhere:${folder}/bin` }, own)).toBe(onPath);
    },
  );

  it('takes Playwright’s own when there is no other', () => {
    const own = program('own');
    expect(findChromium({ PATH: folder }, own)).toBe(own);
  });

  it('says in one line what to install', () => {
    expect(() => findChromium({ PATH: folder }, '')).toThrow(
      /^[^\n]*apt-get install chromium fonts-noto-cjk[^\n]*$/,
    );
  });
});

describe('a watched page', () => {
  let browser: TestBrowser;
  let server: Server;
  let address = '';

  beforeAll(async () => {
    browser = await launchBrowser();
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(request.url === '/fine' ? '<p>您好</p>' : decodeURIComponent(request.url ?? ''));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const at = server.address();
    address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('shows Chinese on a phone’s screen', async () => {
    const { page, assertHealthy } = await browser.openPage();
    await page.goto(`${address}/fine`);
    expect(await page.textContent('p')).toBe('您好');
    expect(page.viewportSize()).toEqual({ width: 375, height: 780 });
    assertHealthy();
  });

  it('has the screen that was asked for', async () => {
    const { page } = await browser.openPage({ width: 1280, height: 800 });
    await page.goto(`${address}/fine`);
    expect(await page.evaluate('innerWidth')).toBe(1280);
  });

  it('fails when the page throws', async () => {
    const { page, assertHealthy } = await browser.openPage();
    const thrown = page.waitForEvent('pageerror');
    await page.goto(`${address}/<script>throw new Error('blank')</script>`);
    await thrown;
    expect(assertHealthy).toThrow('the page threw: blank');
  });

  it('fails when the page asks a foreign host, and lets nothing out', async () => {
    const { page, assertHealthy } = await browser.openPage();
    await page.goto(`${address}/<img src="http://foreign.example/x.png">`);
    expect(assertHealthy).toThrow('a request to a foreign host: http://foreign.example/x.png');
  });

  it('starts without what somebody before left behind', async () => {
    const first = await browser.openPage();
    await first.page.goto(`${address}/fine`);
    await first.page.evaluate("sessionStorage.setItem('persona', 'li')");
    await first.close();

    const second = await browser.openPage();
    await second.page.goto(`${address}/fine`);
    expect(await second.page.evaluate("sessionStorage.getItem('persona')")).toBeNull();
  });
});
