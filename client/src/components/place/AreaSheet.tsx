import { useState } from 'react';
import { words } from '../../locale';
import { useAreasBelow } from '../../services/community';
import { changeMe } from '../../services/identity';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';
import { isVisitor, lookAt } from '../../services/visitor';
import { Cell, Cells } from '../Cell';
import { LoadState } from '../LoadState';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';

const COMMUNITY_LENGTH = 12;

/** Chooses my community (我的社区): district, subdistrict, community, one tap each. */
export function AreaSheet({ onClose }: { onClose: () => void }) {
  const [parent, setParent] = useState('');
  const [refused, setRefused] = useState<Problem>();
  const { data, problem, reload } = useAreasBelow(parent);
  const choose = async (code: string) => {
    if (code.length < COMMUNITY_LENGTH) return setParent(code);
    try {
      if (isVisitor()) lookAt(code);
      else await changeMe({ homeArea: code });
      onClose();
    } catch (error) {
      setRefused(problemOf(error));
    }
  };
  return (
    <Sheet title={words.home.chooseArea} onClose={onClose}>
      {data ? (
        <Cells>
          {data.map(({ code, name }) => (
            <Cell key={code} id={`area-${code}`} title={name} onClick={() => void choose(code)} />
          ))}
        </Cells>
      ) : (
        <LoadState problem={problem} onRetry={reload} rows={1} />
      )}
      <ProblemNote problem={refused} />
    </Sheet>
  );
}
