import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'acorn';

import { packageSizes } from '../../bench/sizes/folder-sizes';
import { buildClient } from '../support/build-client';

const BUILD_MS = 600_000;
/** WeChat's own bounds for what `app.json` names. */
const MOST_TABS = 5;
const MOST_DESCRIPTION = 30;
const MOST_ICON_BYTES = 40 * 1024;
const MOST_PACKAGE_BYTES = 2 * 1024 * 1024;

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  preloadRule: Record<string, { packages: string[] }>;
  lazyCodeLoading: string;
  darkmode: boolean;
  themeLocation: string;
  window: Record<string, string>;
  tabBar: { list: Record<'pagePath' | 'text' | 'iconPath' | 'selectedIconPath', string>[] };
  permission: Record<string, { desc: string }>;
  requiredPrivateInfos: string[];
  __usePrivacyCheck__: boolean;
}

/** What is handed in to WeChat, looked at file by file. */
describe('the built mini-program', () => {
  let dist = '';
  let files: string[] = [];
  let app: AppJson;

  beforeAll(async () => {
    dist = await buildClient('weapp');
    files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.relative(dist, path.join(parentPath, name)));
    app = json('app.json');
  }, BUILD_MS);

  const text = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
  const json = (file: string) => JSON.parse(text(file));
  const size = (file: string): number => statSync(path.join(dist, file)).size;
  const endingIn = (...ends: string[]): string[] =>
    files.filter((file) => ends.includes(path.extname(file)));
  const roots = (): string[] => app.subPackages.map(({ root }) => root);
  const packageOf = (file: string): string =>
    roots().find((root) => file.startsWith(`${root}/`)) ?? '';
  const pages = (): string[] => [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ];

  it('has every page that it names, and no other', () => {
    for (const page of pages()) {
      for (const end of ['js', 'json', 'wxml']) expect(files).toContain(`${page}.${end}`);
    }
    const built = endingIn('.wxml').filter((file) => /\/index\.wxml$/.test(file));
    expect(built.map((file) => file.replace('.wxml', '')).sort()).toEqual(pages().sort());
  });

  it('keeps each package within its bounds', () => {
    const figures = Object.values(packageSizes());
    expect(figures).toHaveLength(2);
    for (const { value, bar } of figures) expect(value).toBeLessThanOrEqual(Number(bar));
    for (const one of ['', ...roots()]) {
      const bytes = files.filter((file) => packageOf(file) === one).map(size);
      expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(MOST_PACKAGE_BYTES);
    }
  });

  it('speaks ES5 throughout, for old phones', () => {
    const refused = endingIn('.js').flatMap((file) => {
      try {
        parse(text(file), { ecmaVersion: 5 });
        return [];
      } catch (error) {
        return [`${file}: ${String(error)}`];
      }
    });
    expect(refused).toEqual([]);
    expect(() => parse('const a = () => 1', { ecmaVersion: 5 })).toThrow(SyntaxError);
  });

  it('loads what a page needs with that page, and the desks ahead from 我的', () => {
    expect(app.lazyCodeLoading).toBe('requiredComponents');
    expect(roots()).toEqual(expect.arrayContaining(['partner', 'community', 'supervisor']));
    for (const [page, { packages }] of Object.entries(app.preloadRule)) {
      expect(app.pages).toContain(page);
      for (const one of packages) expect(roots()).toContain(one);
    }
  });

  it('has four tabs with their pages and icons', () => {
    const { list } = app.tabBar;
    expect(list).toHaveLength(4);
    expect(list.length).toBeLessThanOrEqual(MOST_TABS);
    for (const { pagePath, text: said } of list) {
      expect(app.pages).toContain(pagePath);
      expect(said).not.toBe('');
    }
  });

  it('follows the phone into the dark with all that WeChat paints itself', () => {
    expect(app.darkmode).toBe(true);
    const theme: Record<'light' | 'dark', Record<string, string>> = json(app.themeLocation);
    const named =
      JSON.stringify(app)
        .match(/"@\w+"/g)
        ?.map((name) => name.slice(2, -1)) ?? [];
    expect(new Set(named)).toEqual(new Set(Object.keys(theme.light)));
    expect(Object.keys(theme.dark)).toEqual(Object.keys(theme.light));
    const painted = [...Object.values(app.window), JSON.stringify(app.tabBar)].join(' ');
    expect(painted).not.toMatch(/#[0-9a-f]{3}/i);
    const icons = [...Object.values(theme.light), ...Object.values(theme.dark)].filter((value) =>
      value.endsWith('.png'),
    );
    expect(new Set(icons).size).toBe(16);
    for (const icon of icons) {
      expect(existsSync(path.join(dist, icon))).toBe(true);
      expect(size(icon)).toBeLessThanOrEqual(MOST_ICON_BYTES);
    }
  });

  it('carries no picture larger than an icon', () => {
    const pictures = endingIn('.png', '.jpg', '.gif', '.svg', '.webp');
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(size(picture)).toBeLessThanOrEqual(MOST_ICON_BYTES);
  });

  it('says to WeChat what it asks of the phone, and why', () => {
    expect(app.__usePrivacyCheck__).toBe(true);
    expect(app.requiredPrivateInfos).toEqual(['chooseLocation']);
    for (const { desc } of Object.values(app.permission)) {
      expect(desc).not.toBe('');
      expect([...desc].length).toBeLessThanOrEqual(MOST_DESCRIPTION);
    }
  });

  it('takes no style, picture or font from elsewhere', () => {
    const styles = endingIn('.wxss', '.wxml');
    expect(styles.length).toBeGreaterThan(pages().length);
    for (const file of styles) {
      const outside = text(file).match(/(?:url\(|src=|@import)\s*["']?(?:https?:)?\/\/[^"')]*/g);
      expect(outside).toBeNull();
    }
  });
});
