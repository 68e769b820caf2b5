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

let changes = 0;
let lastChange: Promise<unknown> = Promise.resolve();

/** One change of mine after the other: the answer to an earlier one must not undo what a later one has shown. */
async function changed(
  path: string,
  asked: { method: 'PATCH' | 'POST'; body: object },
): Promise<Me> {
  changes += 1;
  const answer = lastChange.then(() => call<Me>(path, asked));
  lastChange = answer.catch(() => undefined);
  const { data } = await answer;
  keepMe(data);
  return data;
}

/** Who I am by now: roles may have been given and taken meanwhile. What was asked before a change is older than its answer. */
export async function refreshMe(): Promise<Me> {
  const before = changes;
  const { data } = await call<Me>('/v1/me');
  if (before === changes) keepMe(data);
  return data;
}

export const changeMe = (patch: MePatch): Promise<Me> =>
  changed('/v1/me', { method: 'PATCH', body: patch });

/** The phone number by the code of WeChat's button; kept by the server, masked here. */
export const fetchPhone = (code: string): Promise<Me> =>
  changed('/v1/me/phone', { method: 'POST', body: { code } });

/** On one machine: the code that the button of WeChat would give for this person. */
export const demoPhoneCode = (): string => `demo:${recall<string>(PERSONA) ?? ''}`;
