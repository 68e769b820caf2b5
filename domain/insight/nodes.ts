import { communityOf, levelOf, parentOf } from '../area';

/**
 * Where counts are kept (汇总): a community is one node; above it an area has a node for the orders that it owns itself
 * and one for everything in it. A node is named by the area's code, the own one with `.own` behind.
 */
export type Node = string;

const OWN = '.own';

/** Where the orders of an owner are counted. */
export function nodeOfOwner(owner: string): Node {
  const community = communityOf(owner);
  return community ?? `${owner}${OWN}`;
}

/** The area that a node counts. */
export const areaOfNode = (node: Node): string =>
  node.endsWith(OWN) ? node.slice(0, -OWN.length) : node;

/** Whether a node counts orders, not other nodes. */
export const isLeaf = (node: Node): boolean => node.endsWith(OWN) || levelOf(node) === 'community';

/** The node that this one is part of; undefined at the top. */
export const nodeAbove = (node: Node): Node | undefined =>
  node.endsWith(OWN) ? areaOfNode(node) : parentOf(node);

/** The nodes that one above the communities is made of: what it owns itself, and its areas. */
export const nodesBelow = (node: Node, children: readonly string[]): Node[] => [
  nodeOfOwner(node),
  ...children,
];
