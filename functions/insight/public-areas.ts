import { levelOf } from '../../domain/area';
import { addTallies, NOTHING, type Cells, type Tally } from '../../domain/insight/tally';
import type { InsightDeps } from './deps';

const PART_LENGTH = { district: 9, subdistrict: 12, community: 15, grid: 15 } as const;

/**
 * 片区: the parts of an area, one level below it, from the cells of what lies in it. What the area owns itself is no part
 * of it.
 */
export function cellsOfParts(area: string, cells: Cells): Cells {
  const length = PART_LENGTH[levelOf(area)];
  const parts: Record<string, Tally> = {};
  for (const [code, tally] of Object.entries(cells)) {
    if (code.length < length) continue;
    const part = code.slice(0, length);
    parts[part] = addTallies(parts[part] ?? NOTHING, tally);
  }
  return parts;
}

/** What an area is called; its code where it is no more. */
export const nameOfArea = async (
  { areas }: Pick<InsightDeps, 'areas'>,
  code: string,
): Promise<string> => (await areas.find(code))?.name ?? code;
