import { View } from '@tarojs/components';
import { useLocate } from '../../hooks/useLocate';
import type { PlaceDraft } from '../../lib/place';
import { withinMetres } from '../../lib/point';
import type { ChosenPoint, Missed } from '../../lib/point';
import { words } from '../../locale';
import { openSettingsFor } from '../../services/denial';
import { isWeb } from '../../services/platform';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Link } from '../Link';
import { Note } from '../Note';

interface PointLineProps {
  draft: Pick<PlaceDraft, 'address' | 'point'>;
  onChange: (patch: Partial<PlaceDraft>) => void;
}

const foundWords = ({ name, metres }: ChosenPoint): string => {
  if (name) return words.point.at(name);
  return metres === undefined ? words.point.found : words.point.within(withinMetres(metres));
};

/** Why there is no point, that it goes without one, and the way to the settings where WeChat has one. */
function WithoutPoint({ missed }: { missed: Missed }) {
  if (missed === 'closed') return null;
  const allowed = missed === 'failed';
  return (
    <Note id="point-missed" tone="blue">
      {isWeb && !allowed ? words.point.missedInBrowser : words.point.missed[missed]}
      {isWeb || allowed ? null : (
        <View className="buttons">
          <Button id="point-settings" kind="line" small onClick={() => openSettingsFor(missed)}>
            {words.point.toSettings}
          </Button>
        </View>
      )}
    </Note>
  );
}

/** 定位: a point beside the address that was written, if one likes; it is shown, changed and taken away again. */
export function PointLine({ draft: { address, point }, onChange }: PointLineProps) {
  const { busy, missed, find } = useLocate((found) =>
    onChange({ point: found, ...(address.trim() || !found.name ? {} : { address: found.name }) }),
  );
  if (point) {
    return (
      <View id="point" className="row row-between gap">
        <View className="row grow good">
          <Icon name="pin" />
          <View className="grow">{foundWords(point)}</View>
        </View>
        <Link
          id="remove-point"
          label={words.point.removeSpoken}
          onClick={() => onChange({ point: undefined })}
        >
          {words.point.remove}
        </Link>
      </View>
    );
  }
  return (
    <View className="gap">
      <Button id="locate" kind="line" small icon="pin" disabled={busy} onClick={() => find()}>
        {busy ? words.point.finding : isWeb ? words.point.here : words.point.onMap}
      </Button>
      <View className="soft small gap">{words.point.hint}</View>
      {missed ? <WithoutPoint missed={missed} /> : null}
    </View>
  );
}
