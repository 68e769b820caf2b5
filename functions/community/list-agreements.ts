import type { Person } from '../../domain/access/people';
import { levelOf, parentOf } from '../../domain/area';
import { lineOf } from './agreements';
import { areasServed } from './application-access';
import type { CommunityHttpDeps } from './routes';

/**
 * Every partner that works in an area, whatever became of its agreement; with `ending` those of which something ends
 * within 30 days. The most urgent come first. Throws `forbidden` outside of what the person serves.
 */
export async function listAgreements(
  deps: CommunityHttpDeps,
  person: Person,
  { area, ending = false }: { area: string | undefined; ending?: boolean },
) {
  const served = areasServed(person, area);
  const below = (await Promise.all(served.map((code) => withBelow(deps, code)))).flat();
  const codes = new Set([...below, ...served.flatMap(above)]);
  const partners = await deps.agreements.naming([...codes]);
  const lines = await Promise.all(partners.map((partner) => lineOf(deps, partner)));
  return lines
    .filter((line) => !ending || line.ending.length > 0)
    .sort((one, other) => urgency(one) - urgency(other) || (one.id < other.id ? -1 : 1));
}

const urgency = ({ ending: [first] }: Awaited<ReturnType<typeof lineOf>>): number =>
  first?.daysLeft ?? Number.MAX_SAFE_INTEGER;

/** The area and all below it that an agreement can name. */
async function withBelow(deps: Pick<CommunityHttpDeps, 'areas'>, code: string): Promise<string[]> {
  const level = levelOf(code);
  if (level === 'community' || level === 'grid') return [code];
  const children = await deps.areas.childrenOf(code);
  const below = await Promise.all(children.map((child) => withBelow(deps, child.code)));
  return [code, ...below.flat()];
}

function above(code: string): string[] {
  const parent = parentOf(code);
  return parent === undefined ? [] : [parent, ...above(parent)];
}
