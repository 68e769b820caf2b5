import { may } from '../../../domain/access/permissions';
import { communityOf, isInside } from '../../../domain/area';
import { DomainError } from '../../../domain/errors';
import type { StoredPerson } from '../../platform/stores/people';
import { withPerson, type HotlineApp } from './calling-app';
import type { HotlineDeps } from './deps';

/**
 * 导入热线单: the application of the hotline that serves the area, the nearest one where there are several, kept to that area: its numbers lead
 * to the same orders, whoever brings them. Throws `forbidden`, `no_hotline_here`.
 */
export async function hotlineOfStaff(
  deps: HotlineDeps,
  { memberships }: StoredPerson,
  areaCode: string,
): Promise<HotlineApp> {
  const area = communityOf(areaCode) ?? areaCode;
  if (!may(memberships, 'importHotline', { areaCode: area })) throw new DomainError('forbidden');
  const serving = (await deps.apps.all()).filter(
    (app) => app.door === 'hotline' && isInside(area, app.areaCode),
  );
  const [nearest] = serving.sort(
    (one, other) =>
      other.areaCode.length - one.areaCode.length || (one.personId < other.personId ? -1 : 1),
  );
  if (nearest === undefined) throw new DomainError('no_hotline_here');
  return withPerson(deps, { ...nearest, areaCode: area });
}
