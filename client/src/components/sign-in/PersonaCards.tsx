import { View } from '@tarojs/components';
import { useState } from 'react';
import { personas, words } from '../../locale';
import { signInAs } from '../../services/identity';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';
import { Heading } from '../Heading';
import { Icon } from '../Icon';
import { Note } from '../Note';
import { ProblemNote } from '../ProblemNote';
import { silent, spoken } from '../spoken';

/** The people of the demonstration as cards: a tap signs in as one of them. */
export function PersonaCards() {
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
    <View className="grow">
      <Note tone="blue">{words.signIn.hint}</Note>
      <ProblemNote problem={problem} />
      {personas.map(({ group, people }) => (
        <View key={group}>
          <Heading>{words.signIn.groups[group]}</Heading>
          <View className="persona-grid">
            {people.map(({ code, name, line }) => (
              <View
                key={code}
                id={`persona-${code}`}
                className="persona"
                onClick={() => void enter(code)}
                {...spoken('button', { summary: `${name},${line}` })}
              >
                <View className="avatar" {...silent}>
                  {name.slice(0, 1)}
                </View>
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
  );
}
