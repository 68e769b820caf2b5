import { useState } from 'react';
import { words } from '../../locale';
import { changeMe } from '../../services/identity';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';
import type { Me } from '../../services/types';
import { Button } from '../Button';
import { Field } from '../Field';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { TextInput } from '../TextInput';

export type Editable = 'displayName' | 'address';

interface EditMeProps {
  field: Editable;
  me: Me;
  onClose: () => void;
}

const LABELS: Record<Editable, string> = {
  displayName: words.me.enterName,
  address: words.me.enterAddress,
};
const TITLES: Record<Editable, string> = { displayName: words.me.name, address: words.me.address };

/** Changes one line of who I am. */
export function EditMe({ field, me, onClose }: EditMeProps) {
  const [value, setValue] = useState(me[field] ?? '');
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    try {
      await changeMe({ [field]: value.trim() });
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <Sheet
      title={TITLES[field]}
      onClose={onClose}
      foot={
        <Button id="save-me" kind="main" disabled={!value.trim()} onClick={() => void save()}>
          {words.common.save}
        </Button>
      }
    >
      <Field label={LABELS[field]}>
        <TextInput
          name={field}
          label={LABELS[field]}
          most={field === 'address' ? 200 : 20}
          value={value}
          onChange={setValue}
        />
      </Field>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
