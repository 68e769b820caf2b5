import { View } from '@tarojs/components';
import { Button } from './Button';
import { Icon } from './Icon';
import { spoken } from './spoken';

interface EmptyProps {
  icon?: string;
  title: string;
  hint?: string;
  action?: { id: string; label: string; onClick: () => void };
}

/** Nothing here: says what to do. */
export function Empty({ icon = 'list', title, hint, action }: EmptyProps) {
  return (
    <View className="state" {...spoken('status', { label: title })}>
      <View className="state-icon">
        <Icon name={icon} />
      </View>
      <View className="strong">{title}</View>
      {hint ? <View>{hint}</View> : null}
      {action ? (
        <Button id={action.id} kind="line" small onClick={action.onClick}>
          {action.label}
        </Button>
      ) : null}
    </View>
  );
}
