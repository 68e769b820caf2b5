import { View } from '@tarojs/components';
import { useState } from 'react';
import { words } from '../../locale';
import { go, ROUTES } from '../../services/navigation';
import { Cell, Cells } from '../Cell';
import { Link } from '../Link';
import { AreaSheet } from './AreaSheet';

interface AreaLineProps {
  code: string;
  name: string;
  /** It is where somebody lives or works: they change it in 我的. */
  mine: boolean;
}

/** Whose orders these are, and the way to the public figures (公开的数字). */
export function AreaLine({ code, name, mine }: AreaLineProps) {
  const [open, setOpen] = useState(false);
  return (
    <View>
      {mine ? null : (
        <View className="row row-between">
          <View className="strong">{name}</View>
          <Link id="change-area" onClick={() => setOpen(true)}>
            {words.common.change}
          </Link>
        </View>
      )}
      <Cells>
        <Cell
          id="to-figures"
          icon="public"
          title={words.lists.figures}
          note={words.lists.figuresNote}
          onClick={() => go(`${ROUTES.figures}?area=${code}`)}
        />
      </Cells>
      {open ? <AreaSheet onClose={() => setOpen(false)} /> : null}
    </View>
  );
}
