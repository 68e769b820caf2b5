import { View } from '@tarojs/components';
import { useState } from 'react';
import { words } from '../../locale';
import { Button } from '../Button';
import { Field } from '../Field';
import { TextInput } from '../TextInput';

interface EnterCodeProps {
  busy: boolean;
  onCode: (code: string) => void;
}

/** 我有邀请码: typed or pasted, with gaps or without. */
export function EnterCode({ busy, onCode }: EnterCodeProps) {
  const [typed, setTyped] = useState('');
  const code = typed.trim();
  return (
    <View className="card">
      <Field label={words.invitation.code} hint={words.invitation.codeHint}>
        <TextInput
          name="code"
          label={words.invitation.code}
          holder={words.invitation.codeHolder}
          most={60}
          value={typed}
          onChange={setTyped}
          onDone={() => {
            if (code) onCode(code);
          }}
        />
      </Field>
      <View className="buttons">
        <Button
          id="action-find-invitation"
          kind="main"
          disabled={!code || busy}
          onClick={() => onCode(code)}
        >
          {words.invitation.find}
        </Button>
      </View>
    </View>
  );
}
