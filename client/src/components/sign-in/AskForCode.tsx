import { View } from '@tarojs/components';
import { useState } from 'react';
import { codeInScan } from '../../lib/sign-in-code';
import { words } from '../../locale';
import { isWeb } from '../../services/platform';
import { scanCode } from '../../services/scan';
import { Button } from '../Button';
import { Field } from '../Field';
import { TextInput } from '../TextInput';

const WHOLE = 8;

interface AskForCodeProps {
  busy: boolean;
  onCode: (code: string) => void;
}

/** The code of the other device, by the camera or typed. */
export function AskForCode({ busy, onCode }: AskForCodeProps) {
  const [typed, setTyped] = useState('');
  const scan = async () => {
    const scanned = await scanCode();
    if (scanned) onCode(codeInScan(scanned));
  };
  const isWhole = typed.trim().length >= WHOLE;
  return (
    <View className="card">
      {isWeb ? null : (
        <Button id="action-scan" kind="main" icon="scan" onClick={() => void scan()}>
          {words.confirm.scan}
        </Button>
      )}
      <Field label={words.confirm.enter} hint={words.confirm.where}>
        <TextInput
          name="code"
          label={words.confirm.enter}
          holder={words.confirm.holder}
          most={20}
          value={typed}
          onChange={setTyped}
          onDone={() => {
            if (isWhole) onCode(typed);
          }}
        />
      </Field>
      <View className="buttons">
        <Button
          id="action-find-device"
          kind={isWeb ? 'main' : 'line'}
          disabled={!isWhole || busy}
          onClick={() => onCode(typed)}
        >
          {words.confirm.find}
        </Button>
      </View>
    </View>
  );
}
