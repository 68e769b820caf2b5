import type { Membership } from '../../domain/access/people';
import { DomainError } from '../../domain/errors';
import { maskPhone } from '../../domain/text';
import { phoneDigestOf } from '../platform/digests';
import type { StoredPerson } from '../platform/stores/people';
import type { IdentityDeps } from './deps';

export interface Me {
  id: string;
  displayName: string;
  phone?: string;
  homeArea?: string;
  address?: string;
  elderMode: boolean;
  memberships: readonly Membership[];
}

/** What a person sees of themselves; the phone masked. */
export const meAnswer = (person: StoredPerson): Me => ({
  id: person.id,
  displayName: person.displayName,
  ...(person.phone === undefined ? {} : { phone: maskPhone(person.phone) }),
  ...(person.homeArea === undefined ? {} : { homeArea: person.homeArea }),
  ...(person.address === undefined ? {} : { address: person.address }),
  elderMode: person.elderMode,
  memberships: person.memberships,
});

export interface MeChange {
  displayName?: string | undefined;
  homeArea?: string | undefined;
  address?: string | undefined;
  elderMode?: boolean | undefined;
}

/** Changes what somebody says of themselves; what is not given stays. */
export async function changeMe(
  deps: IdentityDeps & { knowsArea: (code: string) => Promise<boolean> },
  person: StoredPerson,
  change: MeChange,
): Promise<Me> {
  const { displayName, homeArea, address, elderMode } = change;
  if (homeArea !== undefined && !(await deps.knowsArea(homeArea)))
    throw new DomainError('not_found');
  const next = await deps.people.change(person, (now) => ({
    ...now,
    ...(displayName === undefined ? {} : { displayName }),
    ...(homeArea === undefined ? {} : { homeArea }),
    ...(address === undefined ? {} : { address }),
    ...(elderMode === undefined ? {} : { elderMode }),
  }));
  return meAnswer(next);
}

/** Keeps the phone number that WeChat has verified. */
export async function verifyPhone(
  deps: IdentityDeps,
  person: StoredPerson,
  code: string,
): Promise<Me> {
  const phone = await deps.wechat.phoneNumber(code);
  const phoneDigest = phoneDigestOf(phone, deps.secret);
  return meAnswer(await deps.people.change(person, (now) => ({ ...now, phone, phoneDigest })));
}
