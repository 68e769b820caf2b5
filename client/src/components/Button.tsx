import { Button as TaroButton } from '@tarojs/components';
import type { ButtonProps as TaroButtonProps } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { spoken } from './spoken';

export type ButtonKind = 'main' | 'plain' | 'line' | 'quiet';

interface ButtonProps {
  id?: string | undefined;
  kind?: ButtonKind;
  icon?: string | undefined;
  small?: boolean;
  disabled?: boolean;
  /** What was pressed is on its way: it does nothing meanwhile, yet keeps the keyboard where it is. */
  busy?: boolean;
  /** It stays down: one of the answers to a question. */
  pressed?: boolean;
  className?: string;
  label?: string | undefined;
  openType?: TaroButtonProps['openType'];
  onGetPhoneNumber?: TaroButtonProps['onGetPhoneNumber'];
  onAgreePrivacyAuthorization?: TaroButtonProps['onAgreePrivacyAuthorization'];
  onClick?: () => void;
  children?: ReactNode;
}

const WEUI: Record<ButtonKind, string> = {
  main: 'weui-btn_primary',
  plain: 'weui-btn_default',
  line: 'weui-btn_default',
  quiet: 'weui-btn_default',
};

/** A button in WeUI's look; one `main` a screen. Busy or forbidden: `disabled`. */
export function Button({
  id,
  kind = 'plain',
  icon,
  small = false,
  disabled = false,
  busy = false,
  pressed,
  className = '',
  label,
  openType,
  onGetPhoneNumber,
  onAgreePrivacyAuthorization,
  onClick,
  children,
}: ButtonProps) {
  const isOff = disabled || busy;
  const classes = `btn weui-btn ${WEUI[kind]} btn-${kind} ${small ? 'btn-small' : ''} ${isOff ? 'btn-off' : ''} ${className}`;
  return (
    <TaroButton
      {...(id ? { id } : {})}
      {...(openType ? { openType } : {})}
      {...(onGetPhoneNumber ? { onGetPhoneNumber } : {})}
      {...(onAgreePrivacyAuthorization ? { onAgreePrivacyAuthorization } : {})}
      className={classes}
      {...(disabled ? { disabled } : {})}
      hoverClass="none"
      onClick={() => {
        if (!isOff) onClick?.();
      }}
      {...spoken('button', { label, pressed, disabled: isOff || undefined })}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </TaroButton>
  );
}
