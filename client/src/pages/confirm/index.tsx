import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { Empty } from '../../components/Empty';
import { Page } from '../../components/Page';
import { ProblemNote } from '../../components/ProblemNote';
import { AskForCode } from '../../components/sign-in/AskForCode';
import { ConfirmDevice } from '../../components/sign-in/ConfirmDevice';
import { useConfirming } from '../../hooks/useConfirming';
import { useMe } from '../../hooks/useMe';
import { codeInParams } from '../../lib/sign-in-code';
import { words } from '../../locale';
import { go, ROUTES } from '../../services/navigation';

const TO_DEVICES = {
  id: 'to-devices',
  label: words.devices.title,
  onClick: () => go(ROUTES.devices),
};

/** 登录别的设备: opened by what was scanned, or the code is typed here. */
export default function ConfirmPage() {
  const signedIn = useMe() !== undefined;
  const code = codeInParams(useRouter().params);
  const { found, decided, busy, problem, find, decide, again } = useConfirming();
  useEffect(() => {
    if (signedIn && code) void find(code);
  }, [signedIn, code, find]);
  const onceMore = { id: 'action-again', label: words.confirm.again, onClick: again };
  return (
    <Page title={words.confirm.title}>
      <View className="column">
        {decided === 'confirm' ? (
          <Empty
            icon="check"
            title={words.confirm.done}
            hint={words.confirm.doneHint}
            action={TO_DEVICES}
          />
        ) : null}
        {decided === 'refuse' ? (
          <Empty
            icon="lock"
            title={words.confirm.refused}
            hint={words.confirm.refusedHint}
            action={onceMore}
          />
        ) : null}
        {!decided && found ? (
          <ConfirmDevice found={found} busy={busy} onDecide={(verb) => void decide(verb)} />
        ) : null}
        {!decided && !found ? (
          <AskForCode busy={busy} onCode={(entered) => void find(entered)} />
        ) : null}
        <ProblemNote problem={problem} />
      </View>
    </Page>
  );
}
