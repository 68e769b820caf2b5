import { View } from '@tarojs/components';
import { useState } from 'react';
import { words } from '../../locale';
import { Empty } from '../Empty';
import { AreaSheet } from './AreaSheet';

/** Nobody knows yet where this person lives: ask once. */
export function AreaNeeded() {
  const [open, setOpen] = useState(false);
  return (
    <View>
      <Empty
        icon="building"
        title={words.home.noArea}
        action={{ id: 'choose-area', label: words.home.chooseArea, onClick: () => setOpen(true) }}
      />
      {open ? <AreaSheet onClose={() => setOpen(false)} /> : null}
    </View>
  );
}
