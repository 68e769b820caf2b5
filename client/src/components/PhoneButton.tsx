import Taro from '@tarojs/taro';
import { useConsentNeeded } from '../hooks/useConsentNeeded';
import { useDemo } from '../hooks/useDemo';
import { words } from '../locale';
import { askConsent } from '../services/consent';
import { demoPhoneCode, fetchPhone } from '../services/identity';
import { isWeb } from '../services/platform';
import { problemOf } from '../services/problem';
import { Button } from './Button';

const keepPhone = async (code: string | undefined): Promise<void> => {
  if (!code) return;
  try {
    await fetchPhone(code);
  } catch (error) {
    void Taro.showToast({ title: problemOf(error).title, icon: 'none' });
  }
};

const LOOK = { id: 'use-phone', kind: 'line', icon: 'phone' } as const;

/** WeChat's own button; before the privacy guideline was agreed to, one that asks first and takes the number with it. */
function WechatPhone() {
  const asksFirst = useConsentNeeded();
  if (asksFirst) {
    const ask = async () => keepPhone((await askConsent('phone')).phoneCode);
    return (
      <Button {...LOOK} onClick={() => void ask()}>
        {words.place.usePhone}
      </Button>
    );
  }
  return (
    <Button
      {...LOOK}
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => void keepPhone(detail.code)}
    >
      {words.place.usePhone}
    </Button>
  );
}

/** The button that gives the phone number: WeChat's own, or its stand-in on one machine. */
export function PhoneButton() {
  const demo = useDemo();
  if (!isWeb) return <WechatPhone />;
  return demo ? (
    <Button {...LOOK} onClick={() => void keepPhone(demoPhoneCode())}>
      {words.place.usePhone}
    </Button>
  ) : null;
}
