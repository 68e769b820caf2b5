/** The browser loads a page when it is opened: those that follow 点单 come ahead, so that a network may be gone by then. */
export function loadAhead(): void {
  Promise.all([
    import('../pages/placed/index'),
    import('../pages/home/index'),
    import('../pages/mine/index'),
  ]).catch(() => undefined);
}
