import { View } from '@tarojs/components';
import { Button } from '../../components/Button';
import { Heading } from '../../components/Heading';
import { Icon } from '../../components/Icon';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { PersonaCards } from '../../components/sign-in/PersonaCards';
import { QrSignIn } from '../../components/sign-in/QrSignIn';
import { useDemo } from '../../hooks/useDemo';
import { words } from '../../locale';
import { go, ROUTES } from '../../services/navigation';
import { isWeb } from '../../services/platform';

/** In the browser one signs in by a phone; on one machine also as one of the demonstration's people. */
export default function SignInPage() {
  const isDemo = useDemo();
  return (
    <Page title={words.brand} root open className="persona-page">
      <View className="column">
        <View className="brand">
          <View className="brand-mark">
            <Icon name="check" />
          </View>
          <View>
            <Heading title>{words.brand}</Heading>
            <View className="soft">{words.slogan}</View>
          </View>
        </View>
        {isWeb ? null : <Note tone="blue">{words.signIn.wechatHint}</Note>}
        <View className="sign-in-ways">
          {isDemo ? <PersonaCards /> : null}
          <QrSignIn />
        </View>
        {isWeb ? (
          <View className="buttons">
            <Button id="look-first" kind="quiet" onClick={() => go(ROUTES.neighbours)}>
              {words.lists.lookFirst}
            </Button>
          </View>
        ) : null}
      </View>
    </Page>
  );
}
