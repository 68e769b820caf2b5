import Taro from '@tarojs/taro';
import { now } from './clock';
import { goToSignIn } from './navigation';
import { isWeb } from './platform';
import { problemOf, refusalOf, unreachable } from './problem';
import { findSession, hasRunOut, keepSession } from './session';
import type { Session } from './session';

/** Empty in the browser: the page comes from the same origin. */
export const API = process.env.TARO_APP_API;

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: object;
  /** A body that is a text as it is, of this content type. */
  file?: { type: string; text: string };
  key?: string;
  etag?: string | undefined;
  /** The answer is no JSON. */
  text?: boolean;
  /** The version that the person saw: where it is another by now, nothing is done (`version_conflict`). */
  version?: number | undefined;
}

export interface Answer<T> {
  status: number;
  data: T;
  etag: string | undefined;
}

const headerOf = (
  headers: Record<string, string> | undefined,
  name: string,
): string | undefined => {
  const found = Object.keys(headers ?? {}).find((key) => key.toLowerCase() === name);
  return found === undefined ? undefined : headers?.[found];
};

/** WeChat's `wx.request` knows no PATCH: it goes as POST and says what it means. */
function methodHeaders(method: string): {
  sent: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  header: Record<string, string>;
} {
  if (method === 'PATCH' && !isWeb)
    return { sent: 'POST', header: { 'X-HTTP-Method-Override': 'PATCH' } };
  return {
    sent: method === 'POST' || method === 'PATCH' || method === 'DELETE' ? method : 'GET',
    header: {},
  };
}

async function send<T>(path: string, options: CallOptions, token?: string): Promise<Answer<T>> {
  const { sent, header } = methodHeaders(options.method ?? 'GET');
  if (options.body) header['Content-Type'] = 'application/json';
  if (options.file) header['Content-Type'] = options.file.type;
  if (token) header.Authorization = `Bearer ${token}`;
  if (options.key) header['Idempotency-Key'] = options.key;
  if (options.etag) header['If-None-Match'] = options.etag;
  if (options.version) header['If-Match'] = `"${options.version}"`;
  const response = await Taro.request<T>({
    url: `${API}${path}`,
    method: sent,
    header,
    ...(options.body ? { data: options.body } : {}),
    ...(options.file ? { data: options.file.text } : {}),
    ...(options.text ? { dataType: 'text' } : {}),
  }).catch(() => {
    throw unreachable();
  });
  const { statusCode, data } = response;
  if (statusCode === 304 || (statusCode >= 200 && statusCode < 300)) {
    return { status: statusCode, data, etag: headerOf(response.header, 'etag') };
  }
  throw refusalOf(statusCode, options.text ? parsed(data) : data);
}

/** A refusal is JSON, whatever was asked for. */
function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}

/** Without signing in. */
export const callOpenly = <T>(path: string, options: CallOptions = {}): Promise<Answer<T>> =>
  send<T>(path, options);

const openSession = async (path: string, body: object): Promise<Session> => {
  const { data } = await send<Session>(path, { method: 'POST', body });
  const me = data.me ?? findSession()?.me;
  keepSession({ ...data, me, keptAt: now() });
  return data;
};

export const signInWith = (code: string): Promise<Session> => openSession('/v1/sessions', { code });

const BREATH_MS = 1_500;

let opening: Promise<Session> | undefined;

/** One at a time, however many calls are waiting for it. */
const openOnce = (open: () => Promise<Session>): Promise<Session> => {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
};

const signInByWechat = async (): Promise<Session> => signInWith((await Taro.login()).code);

/** WeChat's server may be out of breath for a moment: once more, with a fresh code, since each works once. */
async function signInQuietly(): Promise<Session> {
  try {
    return await signInByWechat();
  } catch (error) {
    if (problemOf(error).status !== 503) throw error;
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
    return signInByWechat();
  }
}

/** The token of whoever is signed in, renewed where it ran out. */
export async function bearer(): Promise<string> {
  const session = findSession();
  if (session && !hasRunOut(session)) return session.accessToken;
  if (session) return (await openOnce(renew)).accessToken;
  if (!isWeb) return (await openOnce(signInQuietly)).accessToken;
  goToSignIn();
  throw refusalOf(401, undefined);
}

async function renew(): Promise<Session> {
  const refreshToken = findSession()?.refreshToken;
  try {
    if (refreshToken) return await openSession('/v1/sessions/refresh', { refreshToken });
  } catch (error) {
    if (isPassing(error)) throw error;
  }
  keepSession(undefined);
  if (!isWeb) return signInQuietly();
  goToSignIn();
  throw refusalOf(401, undefined);
}

/** Somebody is signed in, or why not. */
export const ensureSession = async (): Promise<void> => void (await bearer());

/** No network, too many at once, or a server out of breath: that says nothing about who one is. */
const isPassing = (error: unknown): boolean => {
  const { status } = problemOf(error);
  return status === 0 || status === 429 || status >= 500;
};

const isUnauthenticated = (error: unknown): boolean => problemOf(error).code === 'unauthenticated';

/** A call as the person who is signed in; a token that ran out is renewed once, unseen. Throws `Refusal`. */
export async function call<T>(path: string, options: CallOptions = {}): Promise<Answer<T>> {
  const token = await bearer();
  try {
    return await send<T>(path, options, token);
  } catch (error) {
    if (!isUnauthenticated(error)) throw error;
    const known = findSession()?.accessToken;
    const fresh = known && known !== token ? known : (await openOnce(renew)).accessToken;
    return send<T>(path, options, fresh);
  }
}

const PUBLIC = '/v1/public/';

/** What is public by its address is read without signing in. */
export const get = async <T>(path: string): Promise<T> =>
  (await (path.startsWith(PUBLIC) ? callOpenly<T>(path) : call<T>(path))).data;

/** An answer that is no JSON, as text. */
export const getText = async (path: string): Promise<string> =>
  (await call<string>(path, { text: true })).data;

/** What anybody may read: as whoever is signed in, else as nobody. */
export const getOpenly = async <T>(path: string): Promise<T> =>
  (await (findSession() ? call<T>(path) : callOpenly<T>(path))).data;

/** `?a=1&b=2` of what is given; nothing for what is not. */
export function query(values: Record<string, string | number | boolean | undefined>): string {
  const parts = Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** An address that the server gave, whole or from its own root. */
export const absolute = (url: string): string => (url.startsWith('/') ? `${API}${url}` : url);
