import { View } from '@tarojs/components';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import type { FoundSignIn } from '../../services/types';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Note } from '../Note';
import { Fact } from '../order/Fact';

interface ConfirmDeviceProps {
  found: FoundSignIn;
  busy: boolean;
  onDecide: (verb: 'confirm' | 'refuse') => void;
}

/** Which device asks, as whom it would be signed in, and the two answers. */
export function ConfirmDevice({ found, busy, onDecide }: ConfirmDeviceProps) {
  const me = useMe();
  const time = useNow();
  return (
    <View>
      <View className="card">
        <View className="row row-top">
          <View className="category-mark mark-small">
            <Icon name="device" />
          </View>
          <View className="grow">
            <View className="soft">{words.confirm.asks}</View>
            <View id="asking-device" className="title">
              {found.device}
            </View>
          </View>
        </View>
        <View className="facts gap-large">
          <Fact name={words.confirm.askedAt}>{timeWords(found.askedAt, time)}</Fact>
          <Fact name={words.confirm.as}>{me?.displayName ?? ''}</Fact>
        </View>
      </View>
      <Note icon="alert">{words.confirm.warning}</Note>
      <View className="buttons">
        <Button id="action-refuse-device" disabled={busy} onClick={() => onDecide('refuse')}>
          {words.confirm.no}
        </Button>
        <Button
          id="action-confirm-device"
          kind="main"
          disabled={busy}
          onClick={() => onDecide('confirm')}
        >
          {words.confirm.yes}
        </Button>
      </View>
    </View>
  );
}
