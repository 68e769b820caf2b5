import { DomainError } from '../../../domain/errors';
import type { StoredPerson } from '../../platform/stores/people';
import type { RegisteredApp } from '../apps/store';
import type { HotlineDeps } from './deps';

/** An application of the hotline, with the person as whom it places. */
export interface HotlineApp {
  app: RegisteredApp;
  person: StoredPerson;
}

const BEARER = /^Bearer (\S+)$/i;

/** Whose key was sent, as `Authorization: Bearer <key>` or as `X-Api-Key`. Throws `app_key_unknown` for none and for any other. */
export async function callingApp(
  deps: HotlineDeps,
  headers: Readonly<Record<string, string | undefined>>,
): Promise<HotlineApp> {
  const key = headers['x-api-key'] ?? BEARER.exec(headers['authorization'] ?? '')?.[1] ?? '';
  const app = key === '' ? undefined : await deps.apps.findByKey('hotline', key);
  if (app === undefined) throw new DomainError('app_key_unknown');
  return withPerson(deps, app);
}

/** Throws `app_key_unknown` where the person is not there any more. */
export async function withPerson(
  { people }: Pick<HotlineDeps, 'people'>,
  app: RegisteredApp,
): Promise<HotlineApp> {
  const known = await people.find(app.personId);
  if (known === undefined) throw new DomainError('app_key_unknown');
  return { app, person: known.person };
}
