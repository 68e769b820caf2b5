import Taro from '@tarojs/taro';
import { dialable } from '../lib/phone';
import { words } from '../locale';
import { Button } from './Button';

interface CallButtonProps {
  id?: string;
  phone: string | undefined;
  who: string;
  /** Only the receiver: beside a number that is written out. */
  bare?: boolean;
}

/** Calls at one tap; nothing where there is no number to dial. */
export function CallButton({ id, phone, who, bare = false }: CallButtonProps) {
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
      {bare ? null : words.common.call}
    </Button>
  );
}
