import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useDialog } from '../hooks/useDialog';
import { useScrollStop } from '../hooks/useScrollStop';
import { words } from '../locale';
import { Heading } from './Heading';
import { Link } from './Link';
import { spoken } from './spoken';

interface SheetProps {
  title: string;
  onClose: () => void;
  /** For pictures. */
  wide?: boolean;
  foot?: ReactNode;
  children: ReactNode;
}

/** Rises from below on the phone, stands in the middle on a desktop. Tapping beside it or Escape closes it. */
export function Sheet({ title, onClose, wide = false, foot, children }: SheetProps) {
  const box = useDialog(onClose);
  const body = useScrollStop();
  return (
    <View className="sheet" catchMove>
      <View className="sheet-shade" onClick={onClose} />
      <View
        ref={box}
        id="sheet"
        className={`sheet-box ${wide ? 'sheet-wide' : ''}`}
        {...spoken('dialog', { label: title })}
      >
        <View className="sheet-head">
          <Heading title className="grow">
            {title}
          </Heading>
          <Link id="sheet-close" icon="close" square label={words.common.close} onClick={onClose} />
        </View>
        <View ref={body} className="sheet-body">
          {children}
        </View>
        {foot ? <View className="sheet-foot">{foot}</View> : null}
      </View>
    </View>
  );
}
