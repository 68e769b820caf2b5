import type { Templates } from './templates';
import type { TaroNode } from './types';

export interface Placed {
  node: TaroNode;
  /** The elements around it, nearest first. */
  above: TaroNode[];
  depth: number;
}

/** Every node below the page's root with what stands around it, in the order of reading. */
export function* nodesIn(root: TaroNode | undefined, above: TaroNode[] = []): Generator<Placed> {
  for (const node of root?.cn ?? []) {
    yield { node, above, depth: above.length + 1 };
    yield* nodesIn(node, [node, ...above]);
  }
}

/** Reads a page's tree by the real names of things, as `base.wxml` would draw it. */
export function createReader({ byName, text: textName }: Templates) {
  const isText = (node: TaroNode): boolean => node.nn === textName && node.v !== undefined;
  const tagOf = (node: TaroNode): string => byName.get(node.nn ?? '')?.tag ?? node.nn ?? '';

  function attributesOf(node: TaroNode): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (const [name, key] of byName.get(node.nn ?? '')?.attributes ?? []) {
      if (node[key] !== undefined) found[name] = node[key];
    }
    return found;
  }

  function textsOf(root: TaroNode | undefined): string[] {
    return [...nodesIn(root)].filter(({ node }) => isText(node)).map(({ node }) => node.v ?? '');
  }

  function markupOf(node: TaroNode): string {
    if (isText(node)) return node.v ?? '';
    const attributes = Object.entries(attributesOf(node))
      .filter(([name]) => name !== 'id')
      .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
    const inside = (node.cn ?? []).map(markupOf).join('');
    return `<${tagOf(node)}${attributes.join('')}>${inside}</${tagOf(node)}>`;
  }

  /** The first element that a finger can reach and that is as asked. */
  function find(root: TaroNode | undefined, is: (node: TaroNode) => boolean): TaroNode | undefined {
    for (const { node } of nodesIn(root)) if (node.sid && is(node)) return node;
    return undefined;
  }

  /** The innermost element around a text that reads exactly so. */
  function findByText(root: TaroNode | undefined, text: string): TaroNode | undefined {
    for (const { node, above } of nodesIn(root)) {
      if (isText(node) && node.v === text) return above.find(({ sid }) => sid);
    }
    return undefined;
  }

  return { attributesOf, find, findByText, isText, markupOf, tagOf, textsOf };
}

export type Reader = ReturnType<typeof createReader>;
