import { levelOf } from '../../../domain/area';
import type { Area } from '../stores/areas';

/** What everyone may know of an area; who may see sensitive orders is not among it. */
export function areaAnswer(area: Area) {
  const {
    code,
    name,
    parent,
    phone,
    hours,
    hoursText,
    dutyPhone,
    households,
    courtyard,
    point,
    collectiveFrom,
  } = area;
  return {
    code,
    name,
    level: levelOf(code),
    ...(parent === undefined ? {} : { parent }),
    phone,
    hours,
    hoursText,
    ...(dutyPhone === undefined ? {} : { dutyPhone }),
    ...(households === undefined ? {} : { households }),
    ...(courtyard === undefined ? {} : { courtyard }),
    ...(point === undefined ? {} : { point }),
    settings: { collectiveFrom, categories: area.categories },
  };
}
