import Taro from '@tarojs/taro';
import { useDemo } from '../hooks/useDemo';
import { words } from '../locale';
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

/** The button that gives the phone number: WeChat's own, or its stand-in on one machine. */
export function PhoneButton() {
  const demo = useDemo();
  if (!isWeb) {
    return (
      <Button
        id="use-phone"
        kind="line"
        icon="phone"
        openType="getPhoneNumber"
        onGetPhoneNumber={({ detail }) => void keepPhone(detail.code)}
      >
        {words.place.usePhone}
      </Button>
    );
  }
  return demo ? (
    <Button id="use-phone" kind="line" icon="phone" onClick={() => void keepPhone(demoPhoneCode())}>
      {words.place.usePhone}
    </Button>
  ) : null;
}
