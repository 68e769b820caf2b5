import { View } from '@tarojs/components';
import { agoWords, timeWords } from '../../lib/time';
import { words } from '../../locale';
import type { OpenSession } from '../../services/types';
import { Button } from '../Button';
import { Chip } from '../Chip';

interface DeviceCardProps {
  session: OpenSession;
  now: number;
  onEnd: () => void;
}

/** One device: what it is, since when, and 退出. */
export function DeviceCard({ session, now, onEnd }: DeviceCardProps) {
  const { id, device, openedAt, lastUsedAt, current } = session;
  const opened = timeWords(openedAt, now);
  return (
    <View id={`device-${id}`} className="card row">
      <View className="grow">
        <View className="row row-wrap">
          <View className="strong">{device}</View>
          {current ? <Chip tone="done">{words.devices.current}</Chip> : null}
        </View>
        <View className="soft">{words.devices.opened(opened)}</View>
        <View className="soft small">
          {current ? words.devices.inUse : words.devices.lastUsed(agoWords(lastUsedAt, now))}
        </View>
      </View>
      <Button
        id={current ? 'action-end-current' : `action-end-${id}`}
        small
        label={words.devices.endSpoken(device, opened)}
        onClick={onEnd}
      >
        {words.devices.end}
      </Button>
    </View>
  );
}
