import { View } from '@tarojs/components';
import { useState } from 'react';
import { findReceipt, type ReceiptCode } from '../../lib/receipt';
import { receiptWords as words } from '../../locale/receipt';
import { isWeb } from '../../services/platform';
import { scanCode } from '../../services/scan';
import { Button } from '../Button';
import { Field } from '../Field';
import { Note } from '../Note';
import { TextInput } from '../TextInput';

/** A receipt that somebody was sent: pasted, typed, or in WeChat scanned. */
export function EnterReceipt({ onCode }: { onCode: (code: ReceiptCode) => void }) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const take = (text: string) => {
    const found = findReceipt(text);
    setWrong(!found);
    if (found) onCode(found);
  };
  const scan = async () => {
    const scanned = await scanCode();
    if (scanned !== undefined) take(scanned);
  };
  return (
    <View className="card">
      <Field label={words.enter} hint={words.enterHint}>
        <TextInput
          name="receipt"
          label={words.enter}
          holder={words.enterHolder}
          most={300}
          value={typed}
          onChange={setTyped}
          onDone={() => take(typed)}
        />
      </Field>
      {wrong ? <Note id="not-a-receipt">{words.notACode}</Note> : null}
      <View className="buttons">
        {isWeb ? null : (
          <Button id="scan-receipt" kind="line" icon="scan" onClick={() => void scan()}>
            {words.scanCode}
          </Button>
        )}
        <Button
          id="find-receipt"
          kind="main"
          disabled={typed.trim() === ''}
          onClick={() => take(typed)}
        >
          {words.find}
        </Button>
      </View>
    </View>
  );
}
