import { View } from '@tarojs/components';
import { Chip } from '../../../components/Chip';
import { spoken } from '../../../components/spoken';
import { percentWords } from '../../../lib/board';
import { board } from '../../../locale/board';
import type { FigureGroup } from '../../../services/stats';

const THREE = ['responseRate', 'resolutionRate', 'satisfactionRate'] as const;

interface GroupsProps {
  groups: readonly FigureGroup[];
  onOpen: (key: string) => void;
}

/** One card a category, grid, partner or area: its three rates with V; ranked only where there are enough voices. */
export function Groups({ groups, onOpen }: GroupsProps) {
  return (
    <View>
      {groups.map((group) => (
        <View
          key={group.key}
          id={`group-${group.key}`}
          className="bar-row"
          onClick={() => onOpen(group.key)}
          {...spoken('button', { summary: group.name })}
        >
          <View className="row row-between">
            <View className="strong">{group.name}</View>
            <View className="soft small">
              {board.ended(group.ended)} · {board.voices(group.voices)}
            </View>
          </View>
          <View className="row row-wrap gap">
            {THREE.map((name) => (
              <View key={name} className="group-rate">
                <View className="soft small">{board.rates[name]}</View>
                <View>
                  {percentWords(group[name]) ?? board.noData}
                  {group.rank ? ` · ${board.rank(group.rank[name])}` : ''}
                </View>
              </View>
            ))}
            {group.enough ? null : <Chip tone="waiting">{board.few}</Chip>}
          </View>
        </View>
      ))}
    </View>
  );
}
