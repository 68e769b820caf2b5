import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from './spoken';

interface HeadingProps {
  id?: string;
  /** Larger: what the page, the sheet or the card is about. */
  title?: boolean;
  level?: 1 | 2 | 3;
  className?: string;
  children: ReactNode;
}

/** What a part of the page is called, for the eye and for who jumps from heading to heading. */
export function Heading({ id, title = false, level = 2, className = '', children }: HeadingProps) {
  return (
    <View
      {...(id ? { id } : {})}
      className={`${title ? 'title' : 'heading'} ${className}`}
      {...spoken('heading', { level })}
    >
      {children}
    </View>
  );
}
