import { createPushCrypt } from '../../functions/platform/wechat/push-crypt';
import type { StandInCalls } from './calls';
import { createCodes, type CodeKind } from './codes';
import { createContentChecks } from './content-checks';
import type { AppCredentials } from './credentials';
import { createFaults, type PlannedFault } from './faults';
import { createPusher } from './pusher';
import { createCodeToSessionCall, createPhoneCall, phoneOf } from './sign-in';
import { createSubscriptions } from './subscriptions';
import { createTokens } from './tokens';

export interface WorldOptions extends AppCredentials {
  readonly clock: { now(): number };
  /** Where events are pushed to; without it none are. */
  readonly pushUrl?: string;
  readonly pushToken?: string;
  /** With it events are pushed encrypted. */
  readonly pushAesKey?: string | undefined;
  /** The account's message templates; where none are named every id is one. */
  readonly templates?: readonly string[];
}

/** Somebody for whom a test wants a code of the real kind: once, 5 minutes. */
export interface CodeWish {
  readonly kind: CodeKind;
  readonly openid: string;
  readonly phone?: string;
  readonly unionid?: string;
}

/** All that WeChat knows behind its calls, the calls as a table, and what a test may change about it. */
export function createWorld({
  clock,
  pushUrl,
  pushToken = '',
  pushAesKey,
  templates,
  ...app
}: WorldOptions) {
  const faults = createFaults();
  const counts = new Map<string, number>();
  const blocked = new Set<string>();
  const idle = new Set<string>();
  const crypt = pushAesKey === undefined ? undefined : createPushCrypt(pushAesKey, app.appId);
  const secrets: string[] = [];
  const onSilence: (() => void)[] = [];
  const pusher = createPusher({ pushUrl, door: { token: pushToken, crypt }, clock });
  const codes = createCodes(clock);
  const tokens = createTokens(app, clock);
  const subscriptions = createSubscriptions({ pusher, templates });
  const checks = createContentChecks({ pusher, appId: app.appId, idle });
  const codeToSession = createCodeToSessionCall({ app, codes, clock, blocked });
  /** Remembers what must never be read anywhere but in this answer. */
  const telling =
    <Given>(answer: (given: Given) => Record<string, unknown>, secret: string) =>
    (given: Given): Record<string, unknown> => {
      const told = answer(given);
      secrets.push(String(told[secret]));
      return told;
    };
  const phone = createPhoneCall({ app, codes, clock, blocked });

  const post = (token: boolean, answer: (body: unknown) => Record<string, unknown>) =>
    ({ method: 'POST', token, run: ({ body }: { body: unknown }) => answer(body) }) as const;

  const calls: StandInCalls = {
    '/sns/jscode2session': {
      method: 'GET',
      token: false,
      run: ({ query }) => telling(codeToSession, 'session_key')(query),
    },
    '/cgi-bin/stable_token': post(false, telling(tokens.answer, 'access_token')),
    '/wxa/business/getuserphonenumber': post(true, phone),
    '/cgi-bin/message/subscribe/send': post(true, subscriptions.send),
    '/wxa/msg_sec_check': post(true, checks.text),
    '/wxa/media_check_async': post(true, checks.media),
  };

  const control = {
    /** The next `times` calls of `path` fail so. */
    failNext: (path: string, fault: PlannedFault, times = 1): void =>
      faults.plan(path, fault, times),
    forgetFaults: faults.forget,
    /** Called when a caller is left without an answer: how long it waits is its own matter. */
    onSilence: (listener: () => void): void => void onSilence.push(listener),
    /** Session keys and access tokens that were given out. */
    secrets: secrets as readonly string[],
    /** Answers when every event that was to be pushed has arrived, or was given up. */
    delivered: pusher.delivered,
    /** How often `path` has been called. */
    calls: (path: string): number => counts.get(path) ?? 0,
    issueCode: ({ kind, openid, phone: number = phoneOf(openid), unionid }: CodeWish): string =>
      codes.issue(kind, { openid, phone: number, ...(unionid === undefined ? {} : { unionid }) }),
    block: (openid: string): void => void blocked.add(openid),
    makeIdle: (openid: string): void => void idle.add(openid),
    grant: subscriptions.grant,
    grantsOf: subscriptions.grantsOf,
    sent: subscriptions.sent,
    /** Pictures whose path ends so get this verdict; all others pass. */
    judgePictures: checks.judgePictures,
    invalidateTokens: tokens.invalidate,
    /** From now on events are pushed there. */
    pushTo: pusher.pushTo,
  };

  const count = (path: string): void => void counts.set(path, (counts.get(path) ?? 0) + 1);
  const keepSilence = (): void => onSilence.forEach((listener) => listener());
  return {
    ...{ calls, control, count, faults, keepSilence, pusher },
    requireToken: tokens.requireToken,
  };
}

export type World = ReturnType<typeof createWorld>;
export type WechatStandInControl = World['control'];
