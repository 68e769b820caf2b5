import { communityOf, isAreaCode, isInside, levelOf } from '../../../domain/area';
import { findCategory } from '../../../domain/catalogue/catalogue';
import { DomainError } from '../../../domain/errors';
import { categoriesFor } from '../../../domain/hotline/categories';
import type { HotlineWorkOrder } from '../../../domain/hotline/work-order';
import { fieldProblemWords, fieldWords } from '../../../domain/words.zh-CN';
import type { Area } from '../../platform/stores/areas';
import type { RegisteredApp } from '../apps/store';
import { communitiesIn } from '../public-orders';
import type { HotlineDeps } from './deps';

type Deps = Pick<HotlineDeps, 'areas'>;

/** Where a work order belongs: the area that it names (a grid as it is), and the community in which that lies. */
export interface Place {
  areaCode: string;
  community: Area;
}

/**
 * By its code, else by its name among the communities of the application. Throws `validation_failed` where none is named and there
 * are several, `area_unknown`, `area_not_of_app`.
 */
export async function findPlace(
  deps: Deps,
  { area: named }: HotlineWorkOrder,
  { areaCode: served }: RegisteredApp,
): Promise<Place> {
  const wanted = named ?? (levelOf(served) === 'community' ? served : requireNamed());
  if (!isAreaCode(wanted)) return byName(deps, wanted, served);
  const community = communityOf(wanted);
  const found = community === undefined ? undefined : await deps.areas.find(community);
  if (found === undefined) throw new DomainError('area_unknown');
  if (!isInside(wanted, served)) throw new DomainError('area_not_of_app');
  return { areaCode: wanted, community: found };
}

function requireNamed(): never {
  const message = `${fieldWords('area')}:${fieldProblemWords('required')}`;
  throw new DomainError('validation_failed', {}, [{ path: 'area', code: 'required', message }]);
}

/** 星光 and 星光社区居委会 are 星光社区. */
const bare = (name: string): string => name.replace(/(社区)?(居民委员会|居委会)?$|社区$/, '');

async function byName({ areas }: Deps, name: string, served: string): Promise<Place> {
  const codes = await communitiesIn({ areas }, served);
  const all = await Promise.all(codes.map((code) => areas.find(code)));
  const [found, ...others] = all.flatMap((area) =>
    area !== undefined && bare(area.name) === bare(name) ? [area] : [],
  );
  if (found === undefined || others.length > 0) throw new DomainError('area_unknown');
  return { areaCode: found.code, community: found };
}

/** The likeliest category that is served there. Throws `category_not_served`. */
export function categoryIn({ categories }: Area, { category }: HotlineWorkOrder): string {
  const code = categoriesFor(category).find(
    (one) => categories.includes(one) && findCategory(one) !== undefined,
  );
  if (code === undefined) throw new DomainError('category_not_served');
  return code;
}
