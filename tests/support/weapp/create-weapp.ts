import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { fire } from './fire';
import { createOpenButtons } from './open-buttons';
import { createSandbox, recordingConsole } from './sandbox';
import { shareFrom, type SharedCard } from './share';
import { createStack, type Definition } from './stack';
import { readTemplates } from './templates';
import { createReader } from './tree';
import { noCalls, type TaroNode, type WeappOptions, type WeappPage } from './types';
import { createWx } from './wx';
import { createPrivacy } from './wx/privacy';

interface SubPackage {
  root: string;
  pages: string[];
}

interface AppJson {
  pages: string[];
  subPackages?: SubPackage[];
  subpackages?: SubPackage[];
  requiredPrivateInfos?: string[];
  tabBar?: { list: { pagePath: string }[] };
}

/** Files that a subpackage shares among its pages; WeChat's loader runs them with its first page. */
const SHARED_FILES = ['common.js', 'sub-vendors.js', 'sub-common.js'];

/**
 * Runs a built mini-program (`client/dist/weapp`) in Node: no layout and no styles, but WeChat's globals and
 * rules. What the program did stands in `calls`; `assertHealthy` throws where it did what WeChat would not bear.
 */
export function createWeapp(dist: string, options: WeappOptions = {}) {
  const calls = noCalls();
  const storage = new Map(Object.entries(options.storage ?? {}));
  const settings: AppJson = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
  const subPackages = settings.subPackages ?? settings.subpackages ?? [];
  const pages = [
    ...settings.pages,
    ...subPackages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page))),
  ];
  const tabs = settings.tabBar?.list.map(({ pagePath }) => pagePath) ?? [];
  const definitions = new Map<string, Definition>();
  const clocks = new Set<NodeJS.Timeout>();
  let app: Definition | undefined;
  let registered: Definition | undefined;

  const stack = createStack({ pages, tabs }, define, calls);
  const privacy = createPrivacy(options, calls, () => stack.current()?.route ?? '');
  const declared = settings.requiredPrivateInfos ?? [];
  const wx = createWx(options, calls, storage, { stack, privacy, declared });
  const sandbox = createSandbox(dist, {
    wx,
    console: recordingConsole(calls.console),
    setTimeout,
    clearTimeout,
    setInterval: (run: () => void, ms?: number) => {
      const clock = setInterval(run, ms);
      clocks.add(clock);
      return clock;
    },
    clearInterval: (clock: NodeJS.Timeout) => {
      clocks.delete(clock);
      clearInterval(clock);
    },
    App: (definition: Definition) => (app = definition),
    Page: (definition: Definition) => (registered = definition),
    Component: (definition: Definition) => (registered = flatComponent(definition)),
    Behavior: (definition: Definition) => definition,
    getApp: () => app,
    getCurrentPages: () => [...stack.pages],
    requirePlugin: () => ({}),
    requireMiniProgram: () => ({}),
    __wxConfig: {},
  });
  const templates = readTemplates(dist);
  const reader = createReader(templates);

  function define(route: string): Definition {
    const known = definitions.get(route);
    if (known) return known;
    const sub = subPackages.find(({ root }) => route.startsWith(root.replace(/\/?$/, '/')));
    for (const name of sub ? SHARED_FILES : []) {
      const file = path.join(dist, sub?.root ?? '', name);
      if (existsSync(file)) sandbox.load(file);
    }
    registered = undefined;
    sandbox.load(path.join(dist, `${route}.js`));
    if (!registered) throw new Error(`${route}.js registered no page`);
    definitions.set(route, registered);
    return registered;
  }

  function page(): WeappPage {
    const current = stack.current();
    if (!current) throw new Error('no page is open');
    return current;
  }

  const root = (): TaroNode | undefined => page().data.root;
  const send = (node: TaroNode | undefined, type: string, detail: Record<string, unknown>): void =>
    fire(templates, reader, page(), node, type, detail);

  const { attributesOf } = reader;
  const openButtons = createOpenButtons({ privacy, attributesOf, send });

  const weapp = {
    ...openButtons,
    calls,
    pages,
    storage,
    wx,
    page,
    stack: stack.pages,
    /** Runs `app.js` and starts the program; the first page is opened by `open`. */
    launch(query: Record<string, string> = {}) {
      sandbox.load(path.join(dist, 'app.js'));
      for (const event of ['onLaunch', 'onShow']) {
        const handler = app?.[event];
        const how = { path: pages[0], query, scene: 1001, referrerInfo: {} };
        if (typeof handler === 'function') handler.call(app, how);
      }
      if (!app) throw new Error('app.js registered no App');
      return weapp;
    },
    open: (url: string): WeappPage => stack.open(url),
    /** The person goes back by WeChat's own arrow or gesture. */
    back: (): void => stack.back(1),
    /** What a person reads on the page, text after text. */
    text: (): string => reader.textsOf(root()).join(' '),
    tree: root,
    /** The page as markup with real tags and attributes. */
    wxml: (): string => (root()?.cn ?? []).map(reader.markupOf).join(''),
    find: (is: (node: TaroNode) => boolean) => reader.find(root(), is),
    byId: (id: string) => reader.find(root(), ({ uid }) => uid === id),
    byText: (text: string) => reader.findByText(root(), text),
    byTag: (tag: string) => reader.find(root(), (node) => reader.tagOf(node) === tag),
    byAttr: (name: string, value: unknown) =>
      reader.find(root(), (node) => reader.attributesOf(node)[name] === value),
    byClass: (name: string) =>
      reader.find(root(), ({ cl }) => (cl ?? '').split(/\s+/).includes(name)),
    attrs: reader.attributesOf,
    fire: send,
    tap: (node: TaroNode | undefined) => send(node, 'tap', { x: 1, y: 1 }),
    input: (node: TaroNode | undefined, value: string) =>
      send(node, 'input', { value, cursor: value.length, keyCode: 0 }),
    change: (node: TaroNode | undefined, value: unknown) => send(node, 'change', { value }),
    /** What a friend would see if the page were sent (转发), by the menu or by this button. */
    share: (node?: TaroNode): SharedCard => {
      const button = node && { node, attributes: reader.attributesOf(node) };
      return shareFrom({ dist, pages, page: page(), button });
    },
    /** Waits until `what` is truthy and answers it; throws with the page's text and the last toast after `ms`. */
    async waitFor<T>(what: () => T, ms = 5_000): Promise<NonNullable<T>> {
      const until = performance.now() + ms;
      for (;;) {
        const value = what();
        if (value) return value;
        if (performance.now() > until) {
          const told = calls.wx.filter(({ name }) => name === 'showToast').at(-1)?.options;
          const toast = told ? `; last told: ${JSON.stringify(told)}` : '';
          throw new Error(`waited in vain; the page says: ${weapp.text()}${toast}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    /** The person puts the phone away: nothing that repeats goes on. */
    close(): void {
      for (const clock of clocks) clearInterval(clock);
      clocks.clear();
    },
    /** Throws where the program called something unknown, left WeChat's limits, or wrote an error. */
    assertHealthy(): void {
      const faults = [
        ...calls.unstubbed.map((name) => `wx.${name} is not stubbed`),
        ...calls.violations.map(({ rule, route, detail }) => `${route}: ${rule}, ${detail}`),
        ...calls.console.filter(({ level }) => level === 'error').map(({ text }) => text),
      ];
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  };
  return weapp;
}

export type Weapp = ReturnType<typeof createWeapp>;

function flatComponent(definition: Definition): Definition {
  const { methods, lifetimes } = definition;
  return { ...definition, ...asMembers(methods), ...asMembers(lifetimes) };
}

function asMembers(value: unknown): Definition {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}
