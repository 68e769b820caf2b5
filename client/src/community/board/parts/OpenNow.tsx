import { View } from '@tarojs/components';
import { AGES } from '@domain/insight/open-figures';
import type { OpenFigure } from '@domain/insight/open-figures';
import { board } from '../../../locale/board';
import type { Stats } from '../../../services/stats';
import { Bars } from './Bars';
import type { Bar } from './Bars';
import { Heading } from '../../../components/Heading';

interface OpenNowProps {
  counts: NonNullable<Stats['open']>['counts'];
  onOpen: (figure: OpenFigure) => void;
}

const STATES: readonly OpenFigure[] = [
  'open.placed',
  'open.accepted',
  'open.offered',
  'open.taken',
  'open.started',
  'open.paused',
  'open.escalated',
  'open.awaitingRating',
];

/** What has not ended: by state, how long it lies, and what is overdue; each leads to its orders. */
export function OpenNow({ counts, onOpen }: OpenNowProps) {
  const barOf = (figure: OpenFigure, label: string, late = false): Bar[] => {
    const count = counts[figure] ?? 0;
    if (count === 0) return [];
    return [
      {
        id: `figure-${figure}`,
        label,
        size: count,
        value: String(count),
        late,
        onClick: () => onOpen(figure),
      },
    ];
  };
  return (
    <View className="card">
      <Heading>{board.open}</Heading>
      <View className="soft">{board.openTotal(counts.open ?? 0)}</View>
      <Bars
        bars={[
          ...barOf('open.overdue', board.overdue, true),
          ...STATES.flatMap((figure) => barOf(figure, board.stateWords[figure] ?? '')),
        ]}
      />
      <Heading className="gap-large">{board.ages}</Heading>
      <Bars bars={AGES.flatMap((age) => barOf(`open.age.${age}`, board.ageWords[age]))} />
    </View>
  );
}
