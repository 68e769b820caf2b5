import { nodesIn } from './tree';
import type { TaroNode, WeappCalls } from './types';

const MOST_BYTES = 256 * 1024;
const MOST_NODES = 1000;
const DEPTH_LIMIT = 30;

type Violations = WeappCalls['violations'];

/** What crosses from the program to the page: JSON and nothing else. A function or too many bytes throw. */
export function crossBridge(
  data: unknown,
  route: string,
  violations: Violations,
): { plain: Record<string, unknown>; bytes: number } {
  const text = JSON.stringify(data, (key, value: unknown) => {
    if (typeof value !== 'function') return value;
    return refuse(violations, 'function', route, `setData cannot carry a function at "${key}"`);
  });
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES) {
    refuse(violations, 'bytes', route, `setData of ${bytes} bytes, more than ${MOST_BYTES}`);
  }
  const plain: Record<string, unknown> = JSON.parse(text);
  return { plain, bytes };
}

/** Applies WeChat's paths (`root.cn.[0].v`) to the data of a page. */
export function applySetData(
  data: Record<string, unknown>,
  changes: Record<string, unknown>,
): void {
  for (const [key, value] of Object.entries(changes)) setPath(data, key, value);
}

/** Writes down where a page has more nodes, or deeper ones, than WeChat draws without trouble. */
export function checkTree(root: TaroNode | undefined, route: string, violations: Violations): void {
  let nodes = 0;
  let deepest = 0;
  for (const { depth } of nodesIn(root)) {
    nodes += 1;
    deepest = Math.max(deepest, depth);
  }
  if (nodes > MOST_NODES) violations.push({ rule: 'nodes', route, detail: `${nodes} nodes` });
  if (deepest >= DEPTH_LIMIT) violations.push({ rule: 'depth', route, detail: `${deepest} deep` });
}

function refuse(
  violations: Violations,
  rule: 'function' | 'bytes',
  route: string,
  detail: string,
): never {
  violations.push({ rule, route, detail });
  throw new Error(detail);
}

function setPath(target: Record<string, unknown>, key: string, value: unknown): void {
  const steps = key
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '');
  const last = steps.pop();
  if (last === undefined) return;
  let current: Record<string, unknown> = target;
  steps.forEach((step, index) => {
    const next = current[step];
    if (isContainer(next)) {
      current = next;
      return;
    }
    const made: Record<string, unknown> | unknown[] = /^\d+$/.test(steps[index + 1] ?? last)
      ? []
      : {};
    current[step] = made;
    if (isContainer(made)) current = made;
  });
  current[last] = value;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
