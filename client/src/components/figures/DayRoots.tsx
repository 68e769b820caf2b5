import { View } from '@tarojs/components';
import { useState } from 'react';
import { addDays, shanghaiDay } from '@domain/time/shanghai';
import { useLoaded } from '../../hooks/useLoaded';
import { dayWords } from '../../lib/time';
import { figureWords as words } from '../../locale/figures';
import { copy } from '../../services/clipboard';
import { rootPath, type RootOfDay } from '../../services/figures';
import { go, ROUTES } from '../../services/navigation';
import { Button } from '../Button';
import { Empty } from '../Empty';
import { Heading } from '../Heading';
import { LoadState } from '../LoadState';

/** The root of the day, or that there is none yet. */
function Root({ day, name }: { day: string; name: string }) {
  const { data, problem, reload } = useLoaded<RootOfDay>(rootPath(day));
  if (problem?.status === 404)
    return <Empty icon="lock" title={words.noRoot} hint={words.noRootHint} />;
  if (!data) return <LoadState problem={problem} onRetry={reload} rows={1} />;
  return (
    <View className="card" id="root">
      <Heading>{words.rootOf(name)}</Heading>
      <View className="receipt gap" id="root-hash">
        {data.root}
      </View>
      <View>{words.rootCount(data.count)}</View>
      <View className="soft small gap">{words.rootHint}</View>
      <View className="buttons">
        <Button id="copy-root" kind="line" small onClick={() => copy(`${day} ${data.root}`)}>
          {words.copy}
        </Button>
      </View>
      <View className="soft small gap">
        {words.algorithm}:{data.algorithm}
      </View>
    </View>
  );
}

/** 每日存证: the root of each day, from yesterday back, and the way to looking up a receipt. */
export function DayRoots({ now }: { now: number }) {
  const yesterday = addDays(shanghaiDay(now), -1);
  const [day, setDay] = useState(yesterday);
  const name = dayWords(`${day}T00:00:00+08:00`, now);
  return (
    <View>
      <View className="row row-between gap">
        <Button id="day-before" kind="line" small onClick={() => setDay(addDays(day, -1))}>
          {words.before}
        </Button>
        <View className="strong">{name}</View>
        <Button
          id="day-after"
          kind="line"
          small
          disabled={day >= yesterday}
          onClick={() => setDay(addDays(day, 1))}
        >
          {words.after}
        </Button>
      </View>
      <Root day={day} name={name} />
      <View className="buttons">
        <Button id="to-receipt" kind="main" onClick={() => go(ROUTES.receipt)}>
          {words.checkReceipt}
        </Button>
      </View>
    </View>
  );
}
