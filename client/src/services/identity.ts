import { clearCaches } from './cache';
import { call, signInWith } from './http';
import { firstPageOf, ROUTES, startAt } from './navigation';
import { isWeb } from './platform';
import { keepMe, keepSession } from './session';
import { recall, remember } from './storage';
import type { Me } from './types';

const PERSONA = 'sidan:persona';

export type MePatch = Partial<Pick<Me, 'displayName' | 'homeArea' | 'address' | 'elderMode'>>;

/** One person on one machine: signs in as one of the demonstration's people. */
export async function signInAs(persona: string): Promise<void> {
  clearCaches();
  remember(PERSONA, persona);
  const { me } = await signInWith(`demo:${persona}`);
  startAt(firstPageOf(me));
}

/** Tells the server, then forgets everything here. */
export async function signOut(): Promise<void> {
  await call('/v1/sessions/current', { method: 'DELETE' }).catch(() => undefined);
  keepSession(undefined);
  clearCaches();
  startAt(isWeb ? ROUTES.signIn : ROUTES.home);
}

export async function changeMe(patch: MePatch): Promise<Me> {
  const { data } = await call<Me>('/v1/me', { method: 'PATCH', body: patch });
  keepMe(data);
  return data;
}

/** The phone number by the code of WeChat's button; kept by the server, masked here. */
export async function fetchPhone(code: string): Promise<Me> {
  const { data } = await call<Me>('/v1/me/phone', { method: 'POST', body: { code } });
  keepMe(data);
  return data;
}

/** On one machine: the code that the button of WeChat would give for this person. */
export const demoPhoneCode = (): string => `demo:${recall<string>(PERSONA) ?? ''}`;
