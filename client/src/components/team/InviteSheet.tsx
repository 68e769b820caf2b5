import { useState } from 'react';
import { ROLE_WORDS } from '@domain/words/people';
import { words } from '../../locale';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';
import { invite } from '../../services/team';
import type { Givable, NewInvitation } from '../../services/team';
import { Button } from '../Button';
import { Choices } from '../Choices';
import { Field } from '../Field';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { TextInput } from '../TextInput';

interface InviteSheetProps {
  givable: readonly Givable[];
  onInvited: (invitation: NewInvitation) => void;
  onClose: () => void;
}

const DAYS = ['3', '7', '14'];
const keyOf = ({ areaCode, partnerId }: Givable): string => areaCode ?? partnerId ?? '';

/** Which role, where, what it is called, and how long the invitation is good. */
export function InviteSheet({ givable, onInvited, onClose }: InviteSheetProps) {
  const roles = givable.map(({ role }) => role).filter((role, at, all) => all.indexOf(role) === at);
  const [role, setRole] = useState(roles[0]);
  const places = givable.filter((one) => one.role === role);
  const [chosen, setChosen] = useState('');
  const [title, setTitle] = useState('');
  const [days, setDays] = useState('7');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const place = places.length === 1 ? places[0] : places.find((one) => keyOf(one) === chosen);

  const send = async () => {
    if (!place) {
      setProblem({ status: 0, code: 'form', title: words.team.placeNeeded });
      return;
    }
    setBusy(true);
    setProblem(undefined);
    try {
      onInvited(await invite({ ...place, title: title.trim(), days: Number(days) }));
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  return (
    <Sheet
      title={words.team.invite}
      onClose={onClose}
      foot={
        <Button id="submit-invite" kind="main" disabled={busy} onClick={() => void send()}>
          {words.team.makeCode}
        </Button>
      }
    >
      <Field label={words.team.role}>
        <Choices
          name="role"
          options={roles.map((code) => ({ code, label: ROLE_WORDS[code] }))}
          chosen={role ? [role] : []}
          onChange={([code]) => {
            setRole(roles.find((one) => one === code));
            setProblem(undefined);
          }}
        />
      </Field>
      {places.length > 1 ? (
        <Field label={words.team.place} required>
          <Choices
            name="place"
            options={places.map((one) => ({ code: keyOf(one), label: one.placeName }))}
            chosen={[chosen]}
            onChange={([code = '']) => setChosen(code)}
          />
        </Field>
      ) : null}
      <Field label={words.team.titleOf} optional>
        <TextInput
          name="title"
          label={words.team.titleOf}
          holder={words.team.titleHolder}
          most={20}
          value={title}
          onChange={setTitle}
        />
      </Field>
      <Field label={words.team.days}>
        <Choices
          name="days"
          options={DAYS.map((code) => ({ code, label: words.team.daysOf(Number(code)) }))}
          chosen={[days]}
          onChange={([code = '7']) => setDays(code)}
        />
      </Field>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
