import { View } from '@tarojs/components';
import { useState } from 'react';
import { Empty } from '../../../components/Empty';
import { LoadState } from '../../../components/LoadState';
import { Tabs } from '../../../components/Tabs';
import { useLoaded } from '../../../hooks/useLoaded';
import { groupingsOf } from '../../../lib/board';
import type { Grouping, Whose } from '../../../lib/board';
import { board } from '../../../locale/board';
import { query } from '../../../services/http';
import { go, ROUTES } from '../../../services/navigation';
import { statsPath } from '../../../services/stats';
import type { Stats } from '../../../services/stats';
import { Groups } from './Groups';

interface GroupedProps {
  whose: Whose;
  days: { from: string; to: string };
}

/** The same figures apart: by category, grid, partner, area below or one's own worker. */
export function Grouped({ whose, days }: GroupedProps) {
  const groupings = groupingsOf(whose);
  const [chosen, setChosen] = useState<Grouping>();
  const by = chosen ?? groupings[0];
  const loaded = useLoaded<Stats>(by ? statsPath({ ...whose, ...days, by }) : undefined);
  const groups = loaded.data?.groups;
  const open = (key: string) => {
    if (by === 'area') return go(`${ROUTES.board}${query({ area: key })}`);
    if (by === 'grid') return go(`${ROUTES.board}${query({ area: key })}`);
    if (by === 'partner' && key !== 'none')
      return go(`${ROUTES.board}${query({ area: whose.area, partner: key })}`);
    const within = by === 'category' || by === 'worker' ? { [by]: key } : {};
    return go(`${ROUTES.figure}${query({ ...whose, ...days, figure: 'ended', ...within })}`);
  };
  return (
    <View className="card">
      <Tabs
        tabs={groupings.map((code) => ({ code, label: board.by[code] }))}
        chosen={by ?? ''}
        onChange={(code) => setChosen(groupings.find((one) => one === code))}
      />
      {groups ? null : <LoadState problem={loaded.problem} onRetry={loaded.reload} />}
      {groups?.length === 0 ? <Empty title={board.empty} hint={board.emptyHint} /> : null}
      {groups ? <Groups groups={groups} onOpen={open} /> : null}
    </View>
  );
}
