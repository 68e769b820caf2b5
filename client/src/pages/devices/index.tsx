import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { ConfirmSheet } from '../../components/ConfirmSheet';
import { LoadState } from '../../components/LoadState';
import { Page } from '../../components/Page';
import { DeviceCard } from '../../components/sign-in/DeviceCard';
import { useDevices } from '../../hooks/useDevices';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { words } from '../../locale';
import type { OpenSession } from '../../services/types';

/** 登录过的设备: where one is signed in, and how to end it there or everywhere. */
export default function DevicesPage() {
  const { items, problem, reload, end, endAll } = useDevices(useMe() !== undefined);
  const time = useNow();
  const [ending, setEnding] = useState<OpenSession | 'all'>();
  const close = () => setEnding(undefined);
  return (
    <Page title={words.devices.title}>
      <View className="column">
        {items ? null : <LoadState problem={problem} onRetry={reload} />}
        {items && items.length > 1 ? (
          <View className="soft gap-large">{words.devices.hint}</View>
        ) : null}
        {items?.map((session) => (
          <DeviceCard
            key={session.id}
            session={session}
            now={time}
            onEnd={() => setEnding(session)}
          />
        ))}
        {items ? (
          <View className="buttons">
            <Button id="action-end-all" kind="line" icon="out" onClick={() => setEnding('all')}>
              {words.devices.all}
            </Button>
          </View>
        ) : null}
      </View>
      {ending === 'all' ? (
        <ConfirmSheet
          title={words.devices.all}
          says={[words.devices.allAsk]}
          act={words.devices.sure}
          told={words.devices.ended}
          onAct={endAll}
          onClose={close}
        />
      ) : null}
      {ending && ending !== 'all' ? (
        <ConfirmSheet
          title={words.devices.end}
          says={[words.devices.endAsk(ending.device)]}
          act={words.devices.sure}
          told={words.devices.ended}
          onAct={() => end(ending)}
          onClose={close}
        />
      ) : null}
    </Page>
  );
}
