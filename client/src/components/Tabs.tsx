import { View } from '@tarojs/components';
import { spoken } from './spoken';

interface TabsProps {
  tabs: readonly { code: string; label: string }[];
  chosen: string;
  onChange: (code: string) => void;
}

/** Tabs that scroll sideways where they do not fit; ids are `tab-<code>`. */
export function Tabs({ tabs, chosen, onChange }: TabsProps) {
  return (
    <View className="tabs" {...spoken('tablist')}>
      {tabs.map(({ code, label }) => (
        <View
          key={code}
          id={`tab-${code}`}
          className={`tab ${code === chosen ? 'tab-on' : ''}`}
          onClick={() => onChange(code)}
          {...spoken('tab', { checked: code === chosen })}
        >
          {label}
        </View>
      ))}
    </View>
  );
}
