import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Cell, Cells } from '../../components/Cell';
import { Empty } from '../../components/Empty';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { ProblemNote } from '../../components/ProblemNote';
import { useMe } from '../../hooks/useMe';
import { useSending } from '../../hooks/useSending';
import { hotlineWords as words } from '../../locale/hotline';
import { chooseWorkOrders, importWorkOrders, textOf } from '../../services/hotline';
import type { Imported, ImportedLine } from '../../services/hotline';
import { goToOrder, staffAreaOf } from '../../services/navigation';

interface LineProps {
  of: ImportedLine;
}

function Line({ of: { line, externalNumber, result, orderId, number, error } }: LineProps) {
  const said = result === 'refused' ? (error?.words ?? '') : `${words[result]} ${number ?? ''}`;
  return (
    <Cell
      id={`line-${line}`}
      title={externalNumber ?? words.line(line)}
      note={`${words.line(line)} · ${said}`}
      {...(orderId === undefined ? {} : { onClick: () => goToOrder(orderId) })}
    />
  );
}

/** 导入热线单: a file of the hotline's work orders from the computer, and what became of each line. */
export default function HotlinePage() {
  const area = staffAreaOf(useMe());
  const [imported, setImported] = useState<Imported>();
  const { busy, problem, say, send } = useSending();
  const bring = async (into: string): Promise<void> => {
    const file = await chooseWorkOrders();
    if (file === undefined) return;
    const text = await textOf(file);
    if (text === undefined) return say(words.unreadable);
    const take = async (): Promise<void> =>
      setImported(await importWorkOrders(into, { name: file.name, text }));
    await send(take, words.done);
  };

  return (
    <Page title={words.title}>
      <View className="column">
        {area === undefined ? (
          <Empty icon="phone" title={words.notYours} />
        ) : (
          <View>
            <View className="soft gap-large">{words.says}</View>
            <View className="buttons">
              <Button id="choose-file" kind="main" busy={busy} onClick={() => void bring(area)}>
                {words.choose}
              </Button>
            </View>
            <ProblemNote problem={problem} />
          </View>
        )}
        {imported ? (
          <View id="imported">
            <Note tone="good" icon="check">
              {words.taken(imported.created, imported.known)}
            </Note>
            {imported.refused > 0 ? (
              <Note icon="alert">{words.refused(imported.refused)}</Note>
            ) : null}
            <Cells>
              {imported.lines.map((one) => (
                <Line key={one.line} of={one} />
              ))}
            </Cells>
          </View>
        ) : null}
      </View>
    </Page>
  );
}
