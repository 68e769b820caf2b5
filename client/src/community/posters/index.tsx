import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Building } from '@domain/building';
import type { PosterFacts } from '@domain/words/poster';
import { Button } from '../../components/Button';
import { Cell, Cells } from '../../components/Cell';
import { Empty } from '../../components/Empty';
import { LoadState } from '../../components/LoadState';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { AddBuilding } from '../../components/posters/AddBuilding';
import { BuildingSheet } from '../../components/posters/BuildingSheet';
import { PosterSheets } from '../../components/posters/PosterSheets';
import { useLoaded } from '../../hooks/useLoaded';
import { useMe } from '../../hooks/useMe';
import { posterWords as words } from '../../locale/posters';
import { buildingsPath } from '../../services/buildings';
import { useAreaOf } from '../../services/community';
import { staffAreaOf } from '../../services/navigation';
import { isWeb } from '../../services/platform';
import type { Area, Page as List } from '../../services/types';

const COMMUNITY_LENGTH = 12;

const factsOf = ({ address, code }: Building, area: Area | undefined): PosterFacts => ({
  community: area?.name ?? '',
  phone: area?.phone ?? '',
  hoursText: area?.hoursText ?? '',
  ...(area?.dutyPhone === undefined ? {} : { dutyPhone: area.dutyPhone }),
  address,
  code,
});

/** 门口海报: the buildings of a community, and a poster for the door of each. */
export default function PostersPage() {
  const area = staffAreaOf(useMe());
  const community = area?.length === COMMUNITY_LENGTH ? area : undefined;
  const { data: told } = useAreaOf(community);
  const { data, problem, reload } = useLoaded<List<Building>>(
    community === undefined ? undefined : buildingsPath(community),
  );
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<Building>();
  const [printed, setPrinted] = useState<readonly Building[]>();
  useDidShow(reload);
  useEffect(() => {
    if (!printed) return;
    window.print();
    setPrinted(undefined);
  }, [printed]);
  const buildings = data?.items ?? [];

  return (
    <Page title={words.title}>
      <View className="column">
        {community === undefined ? <Empty icon="building" title={words.notYours} /> : null}
        {community !== undefined && !data ? <LoadState problem={problem} onRetry={reload} /> : null}
        {community !== undefined && data ? (
          <View>
            <View className="soft gap-large">{words.says}</View>
            {isWeb ? null : (
              <Note tone="blue" icon="device">
                {words.onDesktop}
              </Note>
            )}
            <View className="buttons">
              {isWeb && buildings.length > 0 ? (
                <Button id="print-all" kind="main" onClick={() => setPrinted(buildings)}>
                  {words.printAll(buildings.length)}
                </Button>
              ) : null}
              <Button
                id="add-building"
                kind={isWeb && buildings.length > 0 ? 'line' : 'main'}
                icon="add"
                onClick={() => setAdding(true)}
              >
                {words.add}
              </Button>
            </View>
            {buildings.length === 0 ? (
              <Empty icon="building" title={words.empty} hint={words.emptyHint} />
            ) : null}
            <Cells>
              {buildings.map((building) => (
                <Cell
                  key={building.code}
                  id={`building-${building.code}`}
                  icon="building"
                  title={building.name}
                  note={building.address}
                  value={building.code}
                  onClick={() => setOpened(building)}
                />
              ))}
            </Cells>
          </View>
        ) : null}
      </View>
      {adding && community !== undefined ? (
        <AddBuilding
          community={community}
          named={told?.name ?? ''}
          onAdded={reload}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {opened ? (
        <BuildingSheet
          building={opened}
          facts={factsOf(opened, told)}
          onPrint={() => setPrinted([opened])}
          onRemoved={reload}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
      <PosterSheets posters={(printed ?? buildings).map((one) => factsOf(one, told))} />
    </Page>
  );
}
