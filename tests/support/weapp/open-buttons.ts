import type { TaroNode } from './types';
import type { Privacy } from './wx/privacy';

type Send = (node: TaroNode | undefined, type: string, detail: Record<string, unknown>) => void;

interface Surroundings {
  privacy: Privacy;
  attributesOf: (node: TaroNode) => Record<string, unknown>;
  send: Send;
}

/** The buttons that WeChat answers itself (`open-type`): they tell the program what the person did there. */
export function createOpenButtons({ privacy, attributesOf, send }: Surroundings) {
  function typesOf(node: TaroNode | undefined): string[] {
    if (!node) throw new Error('no such button');
    return String(attributesOf(node)['open-type'] ?? '').split('|');
  }

  /** Taps the button that agrees to the privacy guideline; throws where it is none. */
  function agree(node: TaroNode | undefined): void {
    if (!typesOf(node).includes('agreePrivacyAuthorization')) {
      throw new Error('this button does not agree to the privacy guideline');
    }
    privacy.agree();
    send(node, 'agreeprivacyauthorization', {});
  }

  /** Taps the button that asks WeChat for the phone number; without a code the person says no there. */
  function givePhone(node: TaroNode | undefined, code?: string): void {
    const types = typesOf(node);
    if (!types.includes('getPhoneNumber')) throw new Error('this button asks for no phone number');
    if (types.includes('agreePrivacyAuthorization')) agree(node);
    else if (privacy.needed()) privacy.note('getPhoneNumber');
    const refused = { errMsg: 'getPhoneNumber:fail user deny' };
    send(node, 'getphonenumber', code ? { errMsg: 'getPhoneNumber:ok', code } : refused);
  }

  return { agree, givePhone };
}
