import { View } from '@tarojs/components';
import { fieldWords } from '@domain/words/fields';
import { problemLines } from '../lib/problem-lines';
import type { Problem } from '../services/problem';
import { spoken } from './spoken';

/** Why the server refused, in its own words, with the fields concerned by name. */
export function ProblemNote({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null;
  return (
    <View id="problem" className="problem" {...spoken('alert')}>
      <View className="strong">{problem.title}</View>
      {problemLines(problem, fieldWords).map((line) => (
        <View key={line}>{line}</View>
      ))}
    </View>
  );
}
