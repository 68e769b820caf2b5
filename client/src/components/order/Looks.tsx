import { View } from '@tarojs/components';
import { useState } from 'react';
import { ROLE_WORDS } from '@domain/words/people';
import { agoWords } from '../../lib/time';
import { words } from '../../locale';
import { fetchLooks } from '../../services/privacy';
import type { Look } from '../../services/privacy';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';
import { Button } from '../Button';
import { Heading } from '../Heading';
import { ProblemNote } from '../ProblemNote';

/** 谁看过我的联系方式: asked for only when somebody wants to know. */
export function Looks({ orderId, now }: { orderId: string; now: number }) {
  const [looks, setLooks] = useState<Look[]>();
  const [problem, setProblem] = useState<Problem>();
  const load = async () => {
    try {
      setLooks(await fetchLooks(orderId));
      setProblem(undefined);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <View className="card">
      <Heading>{words.privacy.looks}</Heading>
      {looks === undefined ? (
        <View className="buttons">
          <Button id="action-looks" icon="public" onClick={() => void load()}>
            {words.privacy.showLooks}
          </Button>
        </View>
      ) : null}
      {looks?.length === 0 ? <View className="soft gap">{words.privacy.noLooks}</View> : null}
      <View id="looks">
        {looks?.map(({ lastAt, times, actor }) => (
          <View key={`${lastAt}${actor.displayName ?? actor.role}`} className="gap">
            {words.privacy.look(
              actor.displayName ?? words.privacy.gone,
              ROLE_WORDS[actor.role],
              agoWords(lastAt, now),
              times,
            )}
          </View>
        ))}
      </View>
      <ProblemNote problem={problem} />
    </View>
  );
}
