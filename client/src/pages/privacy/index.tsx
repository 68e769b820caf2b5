import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Cell, Cells } from '../../components/Cell';
import { Heading } from '../../components/Heading';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { ProblemNote } from '../../components/ProblemNote';
import { LeaveSheet } from '../../components/privacy/LeaveSheet';
import { useMe } from '../../hooks/useMe';
import { words } from '../../locale';
import { copy } from '../../services/clipboard';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';
import { exportMe } from '../../services/privacy';

/** 我的信息: what is kept about me, to take with me or to have erased. */
export default function PrivacyPage() {
  const [busy, setBusy] = useState(false);
  const [isExported, setExported] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const me = useMe();
  const [leaving, setLeaving] = useState(false);
  const take = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await exportMe();
      setExported(true);
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  };
  return (
    <Page title={words.privacy.title}>
      <View className="column">
        <View className="card">
          <Heading>{words.privacy.kept}</Heading>
          {words.privacy.keptLines.map((line) => (
            <View key={line} className="gap">
              {line}
            </View>
          ))}
        </View>
        <View className="card">
          <Heading>{words.privacy.export}</Heading>
          <View className="soft gap">{words.privacy.exportHint}</View>
          {isExported ? (
            <Note id="export-done" tone="good" icon="check">
              {words.privacy.exported}
            </Note>
          ) : null}
          <ProblemNote problem={problem} />
          <View className="buttons">
            <Button
              id="action-export"
              kind="main"
              icon="down"
              disabled={busy}
              onClick={() => void take()}
            >
              {busy ? words.privacy.exporting : words.privacy.exportNow}
            </Button>
          </View>
        </View>
        <View className="card">
          <Heading>{words.privacy.leave}</Heading>
          <View className="soft gap">{words.privacy.leaveHint}</View>
          <View className="buttons">
            <Button id="action-leave" kind="line" icon="out" onClick={() => setLeaving(true)}>
              {words.privacy.leaveNow}
            </Button>
          </View>
        </View>
        {me ? (
          <Cells>
            <Cell
              id="my-number"
              icon="note"
              title={words.me.number}
              note={<View className="receipt">{me.id}</View>}
              onClick={() => copy(me.id)}
            />
          </Cells>
        ) : null}
      </View>
      {leaving ? <LeaveSheet onClose={() => setLeaving(false)} /> : null}
    </Page>
  );
}
