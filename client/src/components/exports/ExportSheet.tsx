import { View } from '@tarojs/components';
import { useState } from 'react';
import { useNow } from '../../hooks/useNow';
import { useSending } from '../../hooks/useSending';
import { toLocalField } from '../../lib/time';
import { exportWords as words } from '../../locale/exports';
import { fetchExport, saveExport, shareExport } from '../../services/exports';
import type { ExportKind } from '../../services/exports';
import { isWeb } from '../../services/platform';
import { Button } from '../Button';
import { Choices } from '../Choices';
import { DayInput } from '../DayInput';
import { Field } from '../Field';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';

const DAY_LENGTH = 10;
const USUAL_MS = 29 * 86_400_000;

const dayOf = (time: number): string => toLocalField(time).slice(0, DAY_LENGTH);

const KINDS: { code: ExportKind; label: string }[] = [
  { code: 'orders', label: words.orders },
  { code: 'ratings', label: words.ratings },
];

/** 导出: a period, orders or ratings. Saved as a file in the browser; in WeChat handed on to a chat. */
export function ExportSheet({ onClose }: { onClose: () => void }) {
  const now = useNow();
  const [kind, setKind] = useState<ExportKind>('orders');
  const [from, setFrom] = useState(() => dayOf(now - USUAL_MS));
  const [to, setTo] = useState(() => dayOf(now));
  const [fetched, setFetched] = useState<string>();
  const { busy, problem, send } = useSending();
  const wanted = { kind, from, to };
  const name = words.name(words[kind], from, to);
  const download = () =>
    void send(async () => {
      if (isWeb) await saveExport(wanted, name);
      else setFetched(await fetchExport(wanted));
    }, words.done);
  // What was fetched is of another period once something else is chosen.
  const changing =
    <T,>(change: (value: T) => void) =>
    (value: T) => {
      setFetched(undefined);
      change(value);
    };
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      foot={
        fetched === undefined ? (
          <Button id="export-save" kind="main" disabled={busy} onClick={download}>
            {words.download}
          </Button>
        ) : (
          <Button id="export-share" kind="main" onClick={() => void shareExport(fetched, name)}>
            {words.share}
          </Button>
        )
      }
    >
      <View className="soft">{words.hint}</View>
      <Field label={words.what}>
        <Choices
          name="export"
          options={KINDS}
          chosen={[kind]}
          onChange={([code]) => changing(setKind)(code === 'ratings' ? 'ratings' : 'orders')}
        />
      </Field>
      <Field label={words.from}>
        <DayInput name="exportFrom" label={words.from} value={from} onChange={changing(setFrom)} />
      </Field>
      <Field label={words.to}>
        <DayInput name="exportTo" label={words.to} value={to} onChange={changing(setTo)} />
      </Field>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
