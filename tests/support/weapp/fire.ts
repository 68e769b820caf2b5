import type { Reader } from './tree';
import { nodesIn } from './tree';
import type { Templates } from './templates';
import type { TaroNode, WeappPage } from './types';

const BUBBLING = new Set([
  'animationend',
  'animationiteration',
  'animationstart',
  'longpress',
  'longtap',
  'tap',
  'touchcancel',
  'touchend',
  'touchforcechange',
  'touchmove',
  'touchstart',
  'transitionend',
]);

/**
 * Like WeChat: one call of the page's `eh` for each element on the way up whose template binds the event;
 * `catch` stops it. Throws where nothing listens, or where the element is no longer in the page.
 */
export function fire(
  { byName }: Templates,
  { tagOf }: Reader,
  page: WeappPage,
  target: TaroNode | undefined,
  type: string,
  detail: Record<string, unknown>,
): void {
  if (!target) throw new Error(`no such element to send "${type}" to`);
  const placed = [...nodesIn(page.data.root)].find(({ node }) => node === target);
  if (!placed) throw new Error('the element is no longer in the page: find it again');
  const chain = BUBBLING.has(type) ? [target, ...placed.above] : [target];
  const listening = chain.filter(({ nn }) => byName.get(nn ?? '')?.events.has(type));
  if (listening.length === 0) {
    throw new Error(`nothing between <${tagOf(target)}> and the page listens to "${type}"`);
  }
  const { eh } = page;
  if (typeof eh !== 'function') throw new Error('the page has no event handler');
  for (const node of listening) {
    eh.call(page, eventOf(type, target, node, detail));
    if (byName.get(node.nn ?? '')?.catches.has(type)) break;
  }
}

function eventOf(
  type: string,
  target: TaroNode,
  current: TaroNode,
  detail: Record<string, unknown>,
): Record<string, unknown> {
  const part = (node: TaroNode): Record<string, unknown> => ({
    id: node.uid ?? node.sid,
    dataset: { sid: node.sid },
    offsetLeft: 0,
    offsetTop: 0,
  });
  return {
    type,
    timeStamp: Math.round(performance.now()),
    target: part(target),
    currentTarget: part(current),
    mark: {},
    detail,
    touches: [],
    changedTouches: [],
  };
}
