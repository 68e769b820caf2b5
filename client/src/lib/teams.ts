import { looksAfterOthers } from '@domain/access/invitations';
import type { Membership } from '../services/types';

/** The places whose people I look after, each once, as keys of `placeOfKey`. */
export const teamsOf = (memberships: readonly Membership[]): string[] =>
  memberships
    .filter(({ role }) => looksAfterOthers(role))
    .map(({ areaCode, partnerId }) =>
      partnerId ? `partner=${partnerId}` : `area=${areaCode ?? ''}`,
    )
    .filter((key, index, all) => all.indexOf(key) === index);

/** The same as the page's parameters name it. */
export function keyOfParams({
  area,
  partner,
}: Partial<Record<string, string>>): string | undefined {
  if (partner) return `partner=${partner}`;
  return area ? `area=${area}` : undefined;
}

export function placeOfKey(key: string): { areaCode?: string; partnerId?: string } {
  const [kind, value = ''] = key.split('=');
  return kind === 'partner' ? { partnerId: value } : { areaCode: value };
}
