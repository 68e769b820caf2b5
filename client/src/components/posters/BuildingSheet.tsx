import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Building } from '@domain/building';
import type { PosterFacts } from '@domain/words/poster';
import { doorUrl } from '../../lib/door';
import { posterWords as words } from '../../locale/posters';
import { addressOf } from '../../services/address';
import { removeBuilding } from '../../services/buildings';
import { copy } from '../../services/clipboard';
import { isWeb } from '../../services/platform';
import { Button } from '../Button';
import { ConfirmSheet } from '../ConfirmSheet';
import { Note } from '../Note';
import { Sheet } from '../Sheet';
import { spoken } from '../spoken';
import { Poster } from './Poster';

interface BuildingSheetProps {
  building: Building;
  facts: PosterFacts;
  onPrint: () => void;
  onRemoved: () => void;
  onClose: () => void;
}

/** One building: its poster as it will be printed, its link, and taking it out. */
export function BuildingSheet({
  building,
  facts,
  onPrint,
  onRemoved,
  onClose,
}: BuildingSheetProps) {
  const [isLeaving, setLeaving] = useState(false);
  if (isLeaving) {
    return (
      <ConfirmSheet
        title={`${words.remove}:${building.name}`}
        says={words.removeSays}
        act={words.remove}
        told={words.removed}
        onAct={async () => {
          await removeBuilding(building);
          onRemoved();
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <Sheet
      title={building.name}
      onClose={onClose}
      foot={
        isWeb ? (
          <Button id="print-one" kind="main" onClick={onPrint}>
            {words.print}
          </Button>
        ) : null
      }
    >
      {isWeb ? (
        <View className="poster-frame" {...spoken('img', { label: words.preview(building.name) })}>
          <Poster facts={facts} />
        </View>
      ) : (
        <View>
          <View>{building.address}</View>
          <View className="soft gap">{words.code(building.code)}</View>
          <Note tone="blue" icon="device">
            {words.onDesktop}
          </Note>
        </View>
      )}
      <View className="buttons">
        {isWeb ? (
          <Button
            id="copy-door"
            kind="line"
            small
            onClick={() => copy(addressOf(doorUrl(building.code)))}
          >
            {words.copyLink}
          </Button>
        ) : null}
        <Button id="remove-building" kind="quiet" small onClick={() => setLeaving(true)}>
          {words.remove}
        </Button>
      </View>
    </Sheet>
  );
}
