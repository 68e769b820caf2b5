import { communityOf, isInside, levelOf, parentOf } from '../../../domain/area';
import type { Order } from '../../../domain/order/order';
import { openPartition } from '../table/keys';
import type { AreaStore } from './areas';

type Areas = Pick<AreaStore, 'childrenOf'>;

/** The area and every area below it that can own orders; of a grid its community. */
export async function ownersIn(areas: Areas, code: string): Promise<string[]> {
  if (levelOf(code) === 'grid') return [communityOf(code) ?? code];
  if (levelOf(code) === 'community') return [code];
  const children = await areas.childrenOf(code);
  const below = await Promise.all(children.map((child) => ownersIn(areas, child.code)));
  return [code, ...below.flat()];
}

/** The owners in an area, and the levels above it, which may come to own what was placed there (吹哨). */
export async function ownersAround(areas: Areas, code: string): Promise<string[]> {
  return [...(await ownersIn(areas, code)), ...levelsAbove(communityOf(code) ?? code)];
}

/** The levels over an area, the next one first. */
export function levelsAbove(code: string): string[] {
  const above = parentOf(code);
  return above === undefined ? [] : [above, ...levelsAbove(above)];
}

/** Where the open orders of an area lie: by whose turn it is, so that some stand with a level above (吹哨). */
export const openPartitionsOf = async (areas: Areas, code: string): Promise<string[]> =>
  (await ownersAround(areas, code)).map(openPartition);

/** Whether an order counts in an area: whoever owns it lies there, or it is for that grid. */
export const countsIn = (
  { areaCode, ownerArea }: Pick<Order, 'areaCode' | 'ownerArea'>,
  area: string,
): boolean =>
  levelOf(area) === 'grid'
    ? areaCode === area && ownerArea === communityOf(area)
    : isInside(ownerArea, area);
