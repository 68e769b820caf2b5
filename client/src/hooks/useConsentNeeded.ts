import { useEffect, useSyncExternalStore } from 'react';
import { isConsentNeeded, onConsent, readConsent } from '../services/consent';

/** Whether WeChat's privacy guideline still has to be agreed to: asked when the control appears. */
export function useConsentNeeded(): boolean {
  useEffect(() => void readConsent(), []);
  return useSyncExternalStore(onConsent, isConsentNeeded, isConsentNeeded);
}
