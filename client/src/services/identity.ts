import { clearCaches } from './cache';
import { call, signInWith } from './http';
import { ROUTES, startAt, startDay } from './navigation';
import { isWeb } from './platform';
import { keepMe, keepSession } from './session';
import type { Session } from './session';
import { forget, recall, remember } from './storage';
import type { Me } from './types';

const PERSONA = 'sidan:persona';

export type MePatch = Partial<Pick<Me, 'displayName' | 'homeArea' | 'address' | 'elderMode'>>;

/** One person on one machine: signs in as one of the demonstration's people. */
export async function signInAs(persona: string): Promise<void> {
  clearCaches();
  remember(PERSONA, persona);
  const { me } = await signInWith(`demo:${persona}`);
  startDay(me);
}

/** Goes in with what a phone has confirmed. */
export function enter(session: Session): void {
  clearCaches();
  forget(PERSONA);
  keepSession(session);
  startDay(session.me);
}

/** Nobody is signed in here any more. */
export function forgetHere(): void {
  keepSession(undefined);
  clearCaches();
  startAt(isWeb ? ROUTES.signIn : ROUTES.home);
}

/** Tells the server, then forgets everything here. */
export async function signOut(): Promise<void> {
  await call('/v1/sessions/current', { method: 'DELETE' }).catch(() => undefined);
  forgetHere();
}

/** 全部退出: only once the server has said so is anything forgotten here. Throws `Refusal`. */
export async function signOutEverywhere(): Promise<void> {
  await call('/v1/sessions', { method: 'DELETE' });
  forgetHere();
}

/** Who I am by now: roles may have been given and taken meanwhile. */
export async function refreshMe(): Promise<Me> {
  const { data } = await call<Me>('/v1/me');
  keepMe(data);
  return data;
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
