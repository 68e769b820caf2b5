import { randomBytes } from 'node:crypto';
import { findDemoPerson } from './personas';
import { WechatRefusal } from './refusal';

/** The code of `wx.login` and that of the phone button are not the same and do not stand in for each other. */
export type CodeKind = 'login' | 'phone';

/** Whom a code was issued for. */
export interface CodeHolder {
  readonly openid: string;
  readonly phone: string;
  readonly unionid?: string;
}

interface IssuedCode {
  readonly kind: CodeKind;
  readonly holder: CodeHolder;
  readonly issuedAt: number;
  used: boolean;
}

/** What turning in a code brings; a demonstration code may come as often as one likes. */
export interface RedeemedCode {
  readonly holder: CodeHolder;
  readonly isDemo: boolean;
}

export interface Codes {
  issue(kind: CodeKind, holder: CodeHolder): string;
  /** Throws 40029 for an unknown, old or other kind of code, `whenUsed` for a used one. */
  redeem(kind: CodeKind, code: string, whenUsed: number): RedeemedCode;
}

const CODE_LIFE_MS = 5 * 60_000;

/** Codes that work once, for 5 minutes, beside the demonstration's that always work. */
export function createCodes(clock: { now(): number }): Codes {
  const issued = new Map<string, IssuedCode>();
  return {
    issue(kind, holder) {
      const code = `0${randomBytes(15).toString('hex')}1`;
      issued.set(code, { kind, holder, issuedAt: clock.now(), used: false });
      return code;
    },
    redeem(kind, code, whenUsed) {
      const person = findDemoPerson(code);
      if (person) return { holder: person, isDemo: true };
      const found = issued.get(code);
      if (found?.kind !== kind) throw new WechatRefusal(40029);
      if (clock.now() - found.issuedAt >= CODE_LIFE_MS) throw new WechatRefusal(40029);
      if (found.used) throw new WechatRefusal(whenUsed);
      found.used = true;
      return { holder: found.holder, isDemo: false };
    },
  };
}
