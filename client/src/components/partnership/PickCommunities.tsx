import { words } from '../../locale';
import { useAreasBelow } from '../../services/community';
import { Choices } from '../Choices';
import { LoadState } from '../LoadState';

interface PickCommunitiesProps {
  /** My own community: it and its neighbours are offered. */
  home: string;
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
}

const SUBDISTRICT_LENGTH = 9;

export function PickCommunities({ home, chosen, onChange }: PickCommunitiesProps) {
  const { data, problem, reload } = useAreasBelow(home.slice(0, SUBDISTRICT_LENGTH));
  if (!data) return <LoadState problem={problem} onRetry={reload} rows={1} />;
  return (
    <Choices
      name="areas"
      many
      chosen={chosen}
      options={data.map(({ code, name }) => ({ code, label: name || words.common.unknown }))}
      onChange={onChange}
    />
  );
}
