import Taro from '@tarojs/taro';
import { createListeners } from './listeners';
import { isWeb } from './platform';

/** What WeChat keeps to itself until its privacy guideline (隐私保护指引) was agreed to. */
export type Private = 'location' | 'photos' | 'phone';

export interface Said {
  agreed: boolean;
  /** From WeChat's phone button, where agreeing and giving the number were one tap. */
  phoneCode?: string | undefined;
}

/** A question that a page draws, and how it is answered. */
export interface ConsentQuestion {
  about: Private;
  answer: (said: Said) => void;
}

type Place = (question: ConsentQuestion | undefined) => void;

let place: Place | undefined;
let open: { place: Place; answer: ConsentQuestion['answer'] } | undefined;
let needed = false;
const listeners = createListeners();

export const isConsentNeeded = (): boolean => needed;

export const onConsent = listeners.on;

function keepNeeded(next: boolean): void {
  if (needed === next) return;
  needed = next;
  listeners.tell();
}

/** Asks WeChat whether the guideline still has to be agreed to; never in the browser, nor where WeChat is too old to ask. */
export async function readConsent(): Promise<boolean> {
  if (isWeb) return false;
  const answered = new Promise<boolean>((resolve) => {
    Taro.getPrivacySetting({
      success: ({ needAuthorization }) => resolve(needAuthorization),
      fail: () => resolve(false),
    });
  });
  keepNeeded(await answered.catch(() => false));
  return needed;
}

/** The page in front draws the question; what was open there when it goes is a no. Answers how to leave. */
export function hostConsent(next: Place): () => void {
  place = next;
  return () => {
    if (open?.place === next) open.answer({ agreed: false });
    if (place === next) place = undefined;
  };
}

/** Asks with our own words what is wanted and why. Where no page could draw it, WeChat's own question comes. */
export const askConsent = (about: Private): Promise<Said> =>
  new Promise((resolve) => {
    const where = place;
    if (!where) return resolve({ agreed: true });
    open?.answer({ agreed: false });
    const answer = (said: Said): void => {
      if (open?.answer !== answer) return;
      open = undefined;
      if (said.agreed) keepNeeded(false);
      where(undefined);
      resolve(said);
    };
    open = { place: where, answer };
    where({ about, answer });
  });

/** Before anything private: true at once where it was agreed to, else as the person says now. A no is asked again at the next tap. */
export const agreeTo = async (about: Private): Promise<boolean> =>
  !(await readConsent()) || (await askConsent(about)).agreed;

export const openGuideline = (): void => {
  Taro.openPrivacyContract({});
};
