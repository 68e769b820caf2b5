import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { spoken } from './spoken';

interface CellProps {
  id?: string;
  icon?: string;
  title: ReactNode;
  note?: ReactNode;
  value?: ReactNode;
  onClick?: () => void;
}

/** A row of a list in WeUI's look; with `onClick` it leads somewhere. */
export function Cell({ id, icon, title, note, value, onClick }: CellProps) {
  return (
    <View
      {...(id ? { id } : {})}
      className="cell weui-cell"
      {...(onClick ? { onClick, ...spoken('button') } : {})}
    >
      {icon ? (
        <View className="accent">
          <Icon name={icon} />
        </View>
      ) : null}
      <View className="grow">
        <View>{title}</View>
        {note ? <View className="soft small">{note}</View> : null}
      </View>
      {value ? <View className="soft">{value}</View> : null}
      {onClick ? (
        <View className="soft">
          <Icon name="next" />
        </View>
      ) : null}
    </View>
  );
}

export function Cells({ children }: { children: ReactNode }) {
  return <View className="cells">{children}</View>;
}
