import { View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '../../components/Icon';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { ProblemNote } from '../../components/ProblemNote';
import { spoken } from '../../components/spoken';
import { personas, words } from '../../locale/zh-CN';
import { signInAs } from '../../services/identity';
import { isWeb } from '../../services/platform';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';

export default function SignInPage() {
  const [entering, setEntering] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const enter = async (persona: string) => {
    if (entering) return;
    setEntering(persona);
    setProblem(undefined);
    try {
      await signInAs(persona);
    } catch (error) {
      setProblem(problemOf(error));
    }
    setEntering('');
  };
  return (
    <Page title={words.brand} root open className="persona-page">
      <View className="column">
        <View className="brand">
          <View className="brand-mark">
            <Icon name="check" />
          </View>
          <View>
            <View className="title">{words.brand}</View>
            <View className="soft">{words.slogan}</View>
          </View>
        </View>
        <Note tone="blue">{isWeb ? words.signIn.hint : words.signIn.wechatHint}</Note>
        <ProblemNote problem={problem} />
        {personas.map(({ group, people }) => (
          <View key={group}>
            <View className="heading">{words.signIn.groups[group]}</View>
            <View className="persona-grid">
              {people.map(({ code, name, line }) => (
                <View
                  key={code}
                  id={`persona-${code}`}
                  className="persona"
                  onClick={() => void enter(code)}
                  {...spoken('button', { label: `${name},${line}` })}
                >
                  <View className="avatar">{name.slice(0, 1)}</View>
                  <View className="grow">
                    <View className="strong">{name}</View>
                    <View className="soft small">
                      {entering === code ? words.signIn.entering : line}
                    </View>
                  </View>
                  <View className="soft">
                    <Icon name="next" />
                  </View>
                </View>
              ))}
            </View>
          </View>
        ))}
      </View>
    </Page>
  );
}
