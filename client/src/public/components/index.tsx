import { View } from '@tarojs/components';
import { useState } from 'react';
import { Page } from '../../components/Page';
import { SwitchRow } from '../../components/SwitchRow';
import { useNow } from '../../hooks/useNow';
import { galleryWords as words } from '../../locale/gallery';
import { Acting } from './parts/Acting';
import { Filling } from './parts/Filling';
import { Showing } from './parts/Showing';
import { Standing } from './parts/Standing';
import './index.scss';

/** 组件: every thin component in all its states, to look at and to be tried; in the browser's build only. */
export default function ComponentsPage() {
  const [elder, setElder] = useState(false);
  const now = useNow();
  return (
    <Page title={words.title} className={elder ? 'elder' : ''} open>
      <View className="column">
        <View className="soft gap">{words.intro}</View>
        <SwitchRow name="gallery-elder" label={words.elder} on={elder} onChange={setElder} />
      </View>
      <View className="gallery">
        <View>
          <Acting />
          <Standing />
        </View>
        <Filling />
        <Showing now={now} />
      </View>
    </Page>
  );
}
