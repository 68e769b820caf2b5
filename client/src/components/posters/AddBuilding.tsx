import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSending } from '../../hooks/useSending';
import { posterWords as words } from '../../locale/posters';
import { keepBuilding } from '../../services/buildings';
import { useAreasBelow } from '../../services/community';
import { Button } from '../Button';
import { Choices } from '../Choices';
import { Field } from '../Field';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { TextInput } from '../TextInput';

interface AddBuildingProps {
  community: string;
  /** What it is called; its grids begin with it. */
  named: string;
  onAdded: () => void;
  onClose: () => void;
}

/** What a building is called, what is printed as its address, and in which grid it stands. */
export function AddBuilding({ community, named, onAdded, onClose }: AddBuildingProps) {
  const { data: grids = [] } = useAreasBelow(community);
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [areaCode, setAreaCode] = useState(community);
  const { busy, problem, say, send } = useSending();

  const save = () => {
    if (!name.trim()) return say(words.nameNeeded);
    const said = address.trim() ? { address: address.trim() } : {};
    return void send(async () => {
      await keepBuilding({ areaCode, name: name.trim(), ...said });
      onAdded();
      onClose();
    }, words.saved);
  };
  return (
    <Sheet
      title={words.add}
      onClose={onClose}
      foot={
        <Button id="submit-building" kind="main" disabled={busy} onClick={save}>
          {words.save}
        </Button>
      }
    >
      <Field label={words.name} required>
        <TextInput
          name="name"
          label={words.name}
          holder={words.nameHolder}
          most={30}
          value={name}
          onChange={setName}
        />
      </Field>
      <Field label={words.address} optional>
        <TextInput
          name="address"
          label={words.address}
          holder={words.addressHolder}
          most={100}
          value={address}
          onChange={setAddress}
        />
      </Field>
      {grids.length > 0 ? (
        <Field label={words.grid} optional>
          <Choices
            name="grid"
            chosen={[areaCode]}
            options={[
              { code: community, label: words.whole },
              ...grids.map((grid) => ({ code: grid.code, label: grid.name.replace(named, '') })),
            ]}
            onChange={([code = community]) => setAreaCode(code)}
          />
        </Field>
      ) : null}
      <View className="soft small gap">{words.sameName}</View>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
