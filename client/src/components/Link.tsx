import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { spoken } from './spoken';

interface LinkProps {
  id?: string;
  icon?: string;
  label?: string;
  square?: boolean;
  onClick: () => void;
  children?: ReactNode;
}

/** Words, or one icon, to tap; never smaller than a thumb. */
export function Link({ id, icon, label, square = false, onClick, children }: LinkProps) {
  return (
    <View
      {...(id ? { id } : {})}
      className={`link ${square ? 'link-square' : ''}`}
      onClick={onClick}
      {...spoken('button', { label })}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </View>
  );
}
