import type { CDPSession, Page } from 'playwright-core';

/** What a screen reader hears of one element, as Chromium's own accessibility tree has it. */
export interface Heard {
  role: string;
  name: string;
  /** `checked`, `selected`, `disabled`, `modal`, `focusable`, … with their values. */
  state: Record<string, unknown>;
}

interface AXNode {
  nodeId: string;
  ignored: boolean;
  backendDOMNodeId?: number;
  role?: { value?: unknown };
  name?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** Roles that say nothing: boxes and pieces of text. */
const SILENT = new Set([
  'generic',
  'none',
  'paragraph',
  'StaticText',
  'InlineTextBox',
  'ListMarker',
]);

/** Everything that is heard in the element of that id, itself first, in the order of reading. */
export async function heardIn(page: Page, id: string): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const root = await backendIdOf(session, id);
    const { nodes }: { nodes: AXNode[] } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const found = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === root);
    if (!found) throw new Error(`nothing is heard of #${id}`);
    return below(found, byId).filter(isSaid).map(heardOf);
  } finally {
    await session.detach();
  }
}

async function backendIdOf(session: CDPSession, id: string): Promise<number> {
  const { root } = await session.send('DOM.getDocument');
  const selector = `[id="${id}"]`;
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  if (nodeId === 0) throw new Error(`no element #${id}`);
  return (await session.send('DOM.describeNode', { nodeId })).node.backendNodeId;
}

const below = (node: AXNode, byId: ReadonlyMap<string, AXNode>): AXNode[] => [
  node,
  ...(node.childIds ?? []).flatMap((child) => {
    const found = byId.get(child);
    return found ? below(found, byId) : [];
  }),
];

const roleOf = ({ role }: AXNode): string => String(role?.value ?? '');
const isSaid = (node: AXNode): boolean => !node.ignored && !SILENT.has(roleOf(node));

const heardOf = (node: AXNode): Heard => ({
  role: roleOf(node),
  name: String(node.name?.value ?? ''),
  state: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
});
