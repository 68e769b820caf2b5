import { call, callOpenly } from './http';
import type { Session } from './session';
import type { FoundSignIn, OpenSession, Page } from './types';

export interface AskedSignIn {
  id: string;
  secret: string;
  code: string;
  url: string;
}

export type CollectedSignIn =
  { state: 'waiting' | 'scanned' | 'refused' } | ({ state: 'confirmed' } & Session);

/** 扫码登录: this device asks a phone to sign it in. */
export const askSignIn = async (): Promise<AskedSignIn> =>
  (await callOpenly<AskedSignIn>('/v1/sign-ins', { method: 'POST', body: {} })).data;

/** What the phone has said; the tokens come a single time. */
export const collectSignIn = async ({ id, secret }: AskedSignIn): Promise<CollectedSignIn> =>
  (
    await callOpenly<CollectedSignIn>(`/v1/sign-ins/${id}/collect`, {
      method: 'POST',
      body: { secret },
    })
  ).data;

/** Which device waits behind a code. */
export const findSignIn = async (code: string): Promise<FoundSignIn> =>
  (await call<FoundSignIn>('/v1/sign-ins/find', { method: 'POST', body: { code } })).data;

export const decideSignIn = async (id: string, verb: 'confirm' | 'refuse'): Promise<void> =>
  void (await call(`/v1/sign-ins/${id}/${verb}`, { method: 'POST', body: {} }));

/** 登录过的设备. */
export const listSessions = async (): Promise<OpenSession[]> =>
  (await call<Page<OpenSession>>('/v1/sessions')).data.items;

export const endSession = async (id: string): Promise<void> =>
  void (await call(`/v1/sessions/${id}`, { method: 'DELETE' }));
