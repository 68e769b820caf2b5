import { applySetData, checkTree, crossBridge } from './set-data';
import type { WeappCalls, WeappPage } from './types';
import { createSelectorQuery } from './wx/selector';

/** A page's or component's definition as the program registered it. */
export type Definition = Record<string, unknown>;

export interface AppSettings {
  pages: string[];
  tabs: string[];
}

/** The pages that lie on each other; tab pages stay alive underneath, as in WeChat. */
export function createStack(
  { pages: known, tabs }: AppSettings,
  define: (route: string) => Definition,
  calls: WeappCalls,
) {
  const pages: WeappPage[] = [];
  const sleepingTabs = new Map<string, WeappPage>();
  let mounted = 0;

  function mount(url: string): WeappPage {
    const { route, query } = splitUrl(url);
    if (!known.includes(route)) throw new Error(`page "${route}" is not found`);
    mounted += 1;
    const page = instantiate(define(route), route, query, mounted, calls);
    pages.push(page);
    live(page, 'onLoad', query);
    live(page, 'onShow');
    setTimeout(() => live(page, 'onReady'), 0);
    return page;
  }

  function unload(page: WeappPage | undefined): void {
    if (page) live(page, 'onUnload');
  }

  function unloadAll(): void {
    for (const page of pages.splice(0).reverse()) unload(page);
    for (const page of sleepingTabs.values()) unload(page);
    sleepingTabs.clear();
  }

  return {
    pages,
    isTab: (url: string): boolean => tabs.includes(splitUrl(url).route),
    current: (): WeappPage | undefined => pages.at(-1),
    open(url: string): WeappPage {
      live(pages.at(-1), 'onHide');
      return mount(url);
    },
    replace(url: string): void {
      unload(pages.pop());
      mount(url);
    },
    switchTab(url: string): void {
      const { route } = splitUrl(url);
      if (pages.at(-1)?.route === route) return;
      live(pages.at(-1), 'onHide');
      for (const page of pages.splice(0).reverse()) {
        if (tabs.includes(page.route)) sleepingTabs.set(page.route, page);
        else unload(page);
      }
      const awake = sleepingTabs.get(route);
      sleepingTabs.delete(route);
      if (!awake) return void mount(url);
      pages.push(awake);
      live(awake, 'onShow');
    },
    reLaunch(url: string): void {
      unloadAll();
      mount(url);
    },
    back(delta: number): void {
      for (let left = delta; left > 0 && pages.length > 1; left -= 1) unload(pages.pop());
      live(pages.at(-1), 'onShow');
    },
  };
}

export type Stack = ReturnType<typeof createStack>;

function live(page: WeappPage | undefined, event: string, argument?: unknown): void {
  const handler = page?.[event];
  if (typeof handler === 'function') handler.call(page, argument);
}

/** WeChat hands the values on as they stand in the address, still encoded. */
function splitUrl(url: string): { route: string; query: Record<string, string> } {
  const [route = '', search = ''] = url.replace(/^\//, '').split('?');
  const pairs = search.split('&').filter(Boolean);
  return {
    route,
    query: Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2).concat('', ''))),
  };
}

function instantiate(
  definition: Definition,
  route: string,
  query: Record<string, string>,
  id: number,
  calls: WeappCalls,
): WeappPage {
  const page: WeappPage = { route, options: query, data: {}, setDataCalls: [] };
  for (const [name, member] of Object.entries(definition)) {
    if (name !== 'data') page[name] = typeof member === 'function' ? member.bind(page) : member;
  }
  const initial = crossBridge(definition.data ?? {}, route, calls.violations).plain;
  return Object.assign(page, {
    route,
    __route__: route,
    __wxWebviewId__: id,
    __wxExparserNodeId__: `n${id}`,
    options: query,
    is: route,
    data: initial,
    createSelectorQuery,
    getOpenerEventChannel: () => ({ on() {}, emit() {}, once() {}, off() {} }),
    setData(changes: unknown, then?: () => void) {
      const { plain, bytes } = crossBridge(changes, route, calls.violations);
      page.setDataCalls.push({ data: plain, bytes });
      calls.setData.push({ route, data: plain, bytes });
      applySetData(page.data, plain);
      checkTree(page.data.root, route, calls.violations);
      if (then) setTimeout(() => then.call(page), 0);
    },
  });
}
