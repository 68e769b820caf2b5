import { View } from '@tarojs/components';
import { useState } from 'react';
import { useNow } from '../../hooks/useNow';
import { useSending } from '../../hooks/useSending';
import { toLocalField } from '../../lib/time';
import { followUpWords as words } from '../../locale/follow-ups';
import { saveLedger } from '../../services/follow-ups';
import { isWeb } from '../../services/platform';
import { Button } from '../Button';
import { Choices } from '../Choices';
import { Field } from '../Field';
import { Note } from '../Note';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';

const MONTHS = 4;
const YEAR = 12;

/** This month and those before it, as `YYYY-MM` with what they are called. */
function monthsUntil(now: number): { code: string; label: string }[] {
  const [year = 0, month = 1] = toLocalField(now).split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, back) => {
    const index = year * YEAR + month - 1 - back;
    const [of, number] = [Math.floor(index / YEAR), (index % YEAR) + 1];
    return {
      code: `${of}-${number < 10 ? '0' : ''}${number}`,
      label: words.monthName(of, number),
    };
  });
}

/** 月度台账: saved as a file in the browser; a phone is no place for a table that wide. */
export function LedgerSheet({ area, onClose }: { area: string; onClose: () => void }) {
  const months = monthsUntil(useNow());
  const [month, setMonth] = useState(months[0]?.code ?? '');
  const { busy, problem, send } = useSending();
  const save = () => void send(() => saveLedger(area, month), words.kept);
  return (
    <Sheet
      title={words.ledger}
      onClose={onClose}
      foot={
        isWeb ? (
          <Button id="ledger-save" kind="main" disabled={busy} onClick={save}>
            {words.download}
          </Button>
        ) : null
      }
    >
      {isWeb ? (
        <View>
          <View className="soft">{words.ledgerHint}</View>
          <Field label={words.month}>
            <Choices
              name="month"
              chosen={[month]}
              options={months}
              onChange={([code = '']) => setMonth(code)}
            />
          </Field>
        </View>
      ) : (
        <Note icon="device">{words.onComputer}</Note>
      )}
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
