import { randomUUID } from 'node:crypto';

import type { SignedIn } from '../../functions/identity/sign-in';
import { openFor, type Person, type Stage } from './person';

/** Sends as somebody, or as nobody; throws what was refused. */
export async function ask<T>(
  url: string,
  {
    path,
    method = 'POST',
    body = {},
    token = '',
  }: {
    path: string;
    method?: 'POST' | 'PATCH';
    body?: object;
    token?: string;
  },
): Promise<T> {
  const answer = await fetch(`${url}/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

/** The token of one of the demonstration's people, or of somebody whom nobody knows (`new-…`). */
export const sessionOf = (url: string, persona: string): Promise<SignedIn> =>
  ask<SignedIn>(url, { path: '/sessions', body: { code: `demo:${persona}` } });

/** Somebody whom nobody knows yet, in a tab that a phone has signed in. */
export async function newcomer(
  stage: Stage,
  persona: string,
  displayName: string,
): Promise<Person & { id: string }> {
  const { url } = stage;
  const session = await sessionOf(url, persona);
  const { accessToken: token } = session;
  await ask(url, { path: '/me', method: 'PATCH', body: { displayName }, token });
  const kept = JSON.stringify({ ...session, me: { ...session.me, displayName } });
  const person = await openFor(stage);
  const keep = (key: string, text: string): string =>
    `sessionStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(text)});`;
  await person.page.evaluate(
    keep('sidan:session', kept) + keep('sidan:persona', JSON.stringify(persona)),
  );
  // Another address than the one that asks who one is: what the page remembers is read anew.
  await person.page.goto(`${url}/?newcomer#/pages/home/index`);
  return { ...person, id: session.me.id };
}
