import Taro from '@tarojs/taro';
import { dialable } from '../lib/phone';
import { words } from '../locale/zh-CN';
import { Button } from './Button';

interface CallButtonProps {
  id?: string;
  phone: string | undefined;
  who: string;
}

/** Calls at one tap; nothing where there is no number to dial. */
export function CallButton({ id, phone, who }: CallButtonProps) {
  const number = dialable(phone);
  if (!number) return null;
  return (
    <Button
      id={id}
      small
      icon="phone"
      label={`${words.common.call} ${who}`}
      onClick={() => void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)}
    >
      {words.common.call}
    </Button>
  );
}
