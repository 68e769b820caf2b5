import { findSession } from './session';
import { forget, recall, remember } from './storage';

const keyOf = (name: string): string => `sidan:draft:${findSession()?.me.id ?? ''}:${name}`;

/** What was typed into a form, of whoever is signed in. */
export const findDraft = <T extends object>(name: string): Partial<T> =>
  recall<Partial<T>>(keyOf(name)) ?? {};

export const keepDraft = (name: string, typed: object): void => remember(keyOf(name), typed);

export const forgetDraft = (name: string): void => forget(keyOf(name));
