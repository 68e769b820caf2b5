/** What any element measures: there is no layout in Node. */
const RECT = {
  id: '',
  dataset: {},
  width: 100,
  height: 20,
  top: 0,
  left: 0,
  right: 100,
  bottom: 20,
  scrollTop: 0,
  scrollLeft: 0,
};

type Callback = (result: unknown) => void;

/** A query for measures, and an observer that never sees anything. */
export function selectorStubs(): Record<string, unknown> {
  return { createSelectorQuery, createIntersectionObserver };
}

export function createSelectorQuery(): Record<string, unknown> {
  const asked: { result: unknown; then: Callback | undefined }[] = [];
  let isAll = false;
  const choose = (all: boolean) => (): unknown => {
    isAll = all;
    return query;
  };
  const measure = (then?: Callback): unknown => {
    asked.push({ result: isAll ? [RECT] : RECT, then });
    return query;
  };
  const query: Record<string, unknown> = {
    in: () => query,
    select: choose(false),
    selectAll: choose(true),
    selectViewport: choose(false),
    boundingClientRect: measure,
    scrollOffset: measure,
    node: measure,
    context: measure,
    fields: (_fields: unknown, then?: Callback) => measure(then),
    exec: (then?: Callback) => {
      setTimeout(() => {
        for (const one of asked) one.then?.(one.result);
        then?.(asked.map(({ result }) => result));
      }, 0);
      return query;
    },
  };
  return query;
}

function createIntersectionObserver(): Record<string, unknown> {
  const observer: Record<string, unknown> = {
    disconnect: () => undefined,
    observe: () => undefined,
    relativeTo: () => observer,
    relativeToViewport: () => observer,
  };
  return observer;
}
