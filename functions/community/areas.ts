import { areaAnswer } from '../platform/answers/area';
import type { CommunityHttpDeps } from './routes';

/** The areas directly below one; the districts where none is named. */
export const listAreas = async ({ areas }: CommunityHttpDeps, parent: string | undefined) =>
  (await areas.childrenOf(parent)).map(areaAnswer);

export const getArea = async ({ areas }: CommunityHttpDeps, code: string) =>
  areaAnswer(await areas.get(code));
