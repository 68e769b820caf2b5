import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useModal } from '../hooks/useModal';
import { words } from '../locale';
import { Link } from './Link';
import { spoken } from './spoken';

interface SheetProps {
  title: string;
  onClose: () => void;
  foot?: ReactNode;
  children: ReactNode;
}

/** Rises from below on the phone, stands in the middle on a desktop. Tapping beside it closes it, in the browser Esc too. */
export function Sheet({ title, onClose, foot, children }: SheetProps) {
  useModal(onClose);
  return (
    <View className="sheet" catchMove>
      <View className="sheet-shade" onClick={onClose} />
      <View id="sheet" className="sheet-box" {...spoken('dialog', { label: title })}>
        <View className="sheet-head">
          <View className="grow title">{title}</View>
          <Link id="sheet-close" icon="close" square label={words.common.close} onClick={onClose} />
        </View>
        <View className="sheet-body">{children}</View>
        {foot ? <View className="sheet-foot">{foot}</View> : null}
      </View>
    </View>
  );
}
