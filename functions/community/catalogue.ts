import { communityOf } from '../../domain/area';
import { catalogueAnswer } from '../platform/answers/catalogue';
import type { CommunityHttpDeps } from './routes';

/** 服务清单 of the community in which an area lies. Throws `not_found`. */
export async function getCatalogue(
  { areas, partners, clock }: CommunityHttpDeps,
  areaCode: string,
) {
  const code = communityOf(areaCode) ?? areaCode;
  const [area, offering] = await Promise.all([areas.get(code), partners.covering(code)]);
  return catalogueAnswer(area, offering, clock.now());
}
