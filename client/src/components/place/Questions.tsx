import { View } from '@tarojs/components';
import { words } from '../../locale';
import type { PlaceDraft } from '../../lib/place';
import type { Question } from '../../services/types';
import { Choices } from '../Choices';
import { DateTimeInput } from '../DateTimeInput';
import { Field } from '../Field';
import { TextInput } from '../TextInput';

interface QuestionsProps {
  questions: readonly Question[];
  answers: PlaceDraft['answers'];
  missing: readonly string[];
  optional: boolean;
  onSay: (code: string, said: string | string[]) => void;
}

interface OneProps {
  question: Question;
  said: string | string[] | undefined;
  onSay: (said: string | string[]) => void;
}

function Answer({ question: { code, label, type, options = [] }, said, onSay }: OneProps) {
  const text = typeof said === 'string' ? said : '';
  if (type === 'single' || type === 'multi') {
    return (
      <Choices
        name={code}
        many={type === 'multi'}
        chosen={Array.isArray(said) ? said : [text]}
        options={options}
        onChange={(chosen) => onSay(type === 'multi' ? chosen : (chosen[0] ?? ''))}
      />
    );
  }
  if (type === 'datetime') {
    return <DateTimeInput name={code} label={label} value={text} quick="ahead" onChange={onSay} />;
  }
  return (
    <TextInput
      name={code}
      label={label}
      type={type === 'number' ? 'digit' : 'text'}
      value={text}
      onChange={onSay}
    />
  );
}

/** 问几句: what the category wants to know. */
export function Questions({ questions, answers, missing, optional, onSay }: QuestionsProps) {
  return (
    <View>
      {questions.map((question) => (
        <Field
          key={question.code}
          label={question.label}
          required={question.required && !optional}
          problem={missing.includes(`answers.${question.code}`) ? words.common.required : undefined}
        >
          <Answer
            question={question}
            said={answers[question.code]}
            onSay={(said) => onSay(question.code, said)}
          />
        </Field>
      ))}
    </View>
  );
}
