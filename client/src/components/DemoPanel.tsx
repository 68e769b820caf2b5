import { View } from '@tarojs/components';
import { useState } from 'react';
import { useDemo } from '../hooks/useDemo';
import { useNow } from '../hooks/useNow';
import { timeWords } from '../lib/time';
import { words } from '../locale';
import { advanceDemo, demoNow, resetDemo } from '../services/demo';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';
import { Button } from './Button';
import { Link } from './Link';
import { ProblemNote } from './ProblemNote';
import { Sheet } from './Sheet';

const HOUR = 60;
const DAY = 24 * HOUR;
const STEPS = [
  { id: 'demo-hour', minutes: HOUR, label: words.demo.hour },
  { id: 'demo-day', minutes: DAY, label: words.demo.day },
  { id: 'demo-week', minutes: 7 * DAY, label: words.demo.week },
];

/** Moves the demonstration's clock, or starts it afresh. */
export function DemoPanel({ onClose }: { onClose: () => void }) {
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const time = useNow();
  const act = (work: Promise<void>) =>
    void work.catch((error: unknown) => setProblem(problemOf(error)));
  return (
    <Sheet title={words.demo.title} onClose={onClose}>
      <View id="demo-now">
        {words.demo.now} {timeWords(demoNow(), time)}
      </View>
      <View className="buttons">
        {STEPS.map(({ id, minutes, label }) => (
          <Button key={id} id={id} onClick={() => act(advanceDemo(minutes))}>
            {label}
          </Button>
        ))}
      </View>
      {sure ? (
        <View className="gap-large">
          <View>{words.demo.resetAsk}</View>
          <View className="buttons">
            <Button id="demo-reset-sure" kind="line" onClick={() => act(resetDemo())}>
              {words.demo.reset}
            </Button>
          </View>
        </View>
      ) : (
        <Link id="demo-reset" icon="redo" onClick={() => setSure(true)}>
          {words.demo.reset}
        </Link>
      )}
      <ProblemNote problem={problem} />
    </Sheet>
  );
}

/** Leads to the clock of the demonstration; drawn on one machine only. */
export function DemoLink({ onOpen }: { onOpen: () => void }) {
  if (!useDemo()) return null;
  return <Link id="demo-clock" icon="clock" square label={words.demo.title} onClick={onOpen} />;
}
