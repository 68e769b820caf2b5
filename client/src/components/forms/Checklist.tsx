import { View } from '@tarojs/components';
import type { EvidencePoint } from '@domain/order/vocabulary';
import { words } from '../../locale';
import { heardWords } from '../../locale/heard';
import { Icon } from '../Icon';
import { spoken } from '../spoken';

interface ChecklistProps {
  points: readonly EvidencePoint[];
  standing: Record<EvidencePoint, boolean>;
  /** What the server named as missing. */
  refused: readonly string[];
}

/** 六有 at a glance; ids are `check-<point>`. */
export function Checklist({ points, standing, refused }: ChecklistProps) {
  return (
    <View className="checklist gap">
      {points.map((point) => {
        const missing = refused.includes(point) && !standing[point];
        const look = standing[point] ? 'check-on' : missing ? 'check-missing' : '';
        const said = standing[point] ? heardWords.pointDone : heardWords.pointOpen;
        return (
          <View
            key={point}
            id={`check-${point}`}
            className={`check ${look}`}
            {...spoken('img', { label: said(words.fulfil.points[point]) })}
          >
            <Icon name={standing[point] ? 'check' : missing ? 'alert' : 'more'} />
            {words.fulfil.points[point]}
          </View>
        );
      })}
    </View>
  );
}
