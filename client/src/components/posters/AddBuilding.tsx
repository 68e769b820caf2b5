import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { posterWords as words } from '../../locale/posters';
import { keepBuilding } from '../../services/buildings';
import { useAreasBelow } from '../../services/community';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';
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
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const save = async () => {
    if (!name.trim()) return setProblem({ status: 0, code: 'form', title: words.nameNeeded });
    setBusy(true);
    setProblem(undefined);
    const said = address.trim() ? { address: address.trim() } : {};
    try {
      await keepBuilding({ areaCode, name: name.trim(), ...said });
      void Taro.showToast({ title: words.saved, icon: 'none' });
      onAdded();
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  return (
    <Sheet
      title={words.add}
      onClose={onClose}
      foot={
        <Button id="submit-building" kind="main" disabled={busy} onClick={() => void save()}>
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
