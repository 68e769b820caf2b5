import type { Building } from '../../domain/building';
import { createBuildingStore } from '../../functions/community/building-store';
import type { Table } from '../../functions/platform/table/table';
import { DEMO_AREAS } from './areas';
import { placeOf } from './places';

/** The last letter of a building's code, by its number: codes that stay the same from one start to the next. */
const LETTERS = 'ACEFHJKMNPRT';

const courtyardOf = (areaCode: string): string =>
  DEMO_AREAS.find(({ code }) => code === areaCode)?.courtyard ?? '';

/** The twelve buildings (楼栋) of 星光社区: the code of 3 号楼 is `XYUANE`. */
export const DEMO_BUILDINGS: readonly Building[] = [...LETTERS].map((letter, index) => {
  const { areaCode, point } = placeOf(index + 1);
  const name = `${index + 1} 号楼`;
  return {
    ...{ code: `XYUAN${letter}`, areaCode, name, point },
    address: `${courtyardOf(areaCode)} ${name}`,
  };
});

/** Puts them where the product looks for them. */
export async function keepDemoBuildings(table: Table): Promise<void> {
  const { keep } = createBuildingStore(table);
  await Promise.all(DEMO_BUILDINGS.map(({ code, ...told }) => keep(told, code)));
}
