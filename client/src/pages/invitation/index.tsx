import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { Empty } from '../../components/Empty';
import { Page } from '../../components/Page';
import { ProblemNote } from '../../components/ProblemNote';
import { EnterCode } from '../../components/invitation/EnterCode';
import { InvitationAsks } from '../../components/invitation/InvitationAsks';
import { useInvitation } from '../../hooks/useInvitation';
import { useMe } from '../../hooks/useMe';
import { codeInParams } from '../../lib/sign-in-code';
import { words } from '../../locale';
import { firstPageOf, goBack, startAt } from '../../services/navigation';

/** 邀请: opened by a link or a picture, or the code is typed here. */
export default function InvitationPage() {
  const me = useMe();
  const signedIn = me !== undefined;
  const code = codeInParams(useRouter().params);
  const { found, accepted, busy, problem, find, accept } = useInvitation();
  useEffect(() => {
    if (signedIn && code) void find(code);
  }, [signedIn, code, find]);
  return (
    <Page title={words.invitation.title}>
      <View className="column">
        {accepted && me ? (
          <Empty
            icon="check"
            title={words.invitation.done}
            hint={words.invitation.doneHint}
            action={{
              id: 'to-work',
              label: words.invitation.toWork,
              onClick: () => startAt(firstPageOf(me)),
            }}
          />
        ) : null}
        {!accepted && found ? (
          <InvitationAsks
            found={found}
            busy={busy}
            onAccept={() => void accept()}
            onLater={goBack}
          />
        ) : null}
        {!accepted && !found ? (
          <EnterCode busy={busy} onCode={(typed) => void find(typed)} />
        ) : null}
        <ProblemNote problem={problem} />
      </View>
    </Page>
  );
}
