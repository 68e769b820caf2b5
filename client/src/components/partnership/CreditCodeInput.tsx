import { View } from '@tarojs/components';
import { creditCodeVerdict } from '@domain/credit-code';
import { words } from '../../locale';
import { Field } from '../Field';
import { Icon } from '../Icon';
import { TextInput } from '../TextInput';
import { spoken } from '../spoken';

interface CreditCodeInputProps {
  value: string;
  missing: boolean;
  onChange: (code: string) => void;
}

const { codeVerdicts } = words.apply;

/** 统一社会信用代码, checked while it is typed as the server will check it. */
export function CreditCodeInput({ value, missing, onChange }: CreditCodeInputProps) {
  const { verdict, missing: signs } = creditCodeVerdict(value);
  const isWrong = verdict === 'wrong' || (missing && verdict !== 'right');
  const said = verdict === 'short' ? codeVerdicts.short(signs) : codeVerdicts[verdict];
  return (
    <Field
      label={words.apply.code}
      hint={words.apply.codeHint}
      required
      problem={isWrong ? said || words.common.required : undefined}
    >
      <TextInput
        name="creditCode"
        label={words.apply.code}
        most={30}
        value={value}
        onChange={onChange}
      />
      {said && !isWrong ? (
        <View
          id="code-verdict"
          className={`gap ${verdict === 'right' ? 'good' : 'soft'}`}
          {...spoken('status', { live: true })}
        >
          {verdict === 'right' ? <Icon name="check" /> : null}
          {said}
        </View>
      ) : null}
    </Field>
  );
}
