import { View } from '@tarojs/components';
import type { OrderState } from '@domain/order/states';
import { Bars } from '../../../community/board/parts/Bars';
import { Trend } from '../../../community/board/parts/Trend';
import '../../../community/board/index.scss';
import { MapPoint } from '../../../components/MapPoint';
import { Photos } from '../../../components/Photos';
import { Steps } from '../../../components/Steps';
import { Timeline } from '../../../components/order/Timeline';
import { galleryWords as words } from '../../../locale/gallery';
import { Specimen } from './Specimen';
import { photos, sampleHistory } from './samples';

const STATES: OrderState[] = ['placed', 'started', 'fulfilled', 'rated', 'withdrawn'];
const TREND = [3, 5, 0, 8, 6, 12, 9];
const nothing = (): void => undefined;

const trendOf = (ended: number[]) =>
  ended.map((count, index) => ({ key: `2026-11-0${index + 1}`, ended: count }));

function Counted() {
  return (
    <View>
      <Specimen name="bars">
        <Bars
          bars={[
            { id: 'bar-drain', label: words.bars.drain, size: 12, value: '12', onClick: nothing },
            { id: 'bar-light', label: words.bars.light, size: 7, value: '7' },
            { id: 'bar-door', label: words.bars.door, size: 2, value: '2', late: true },
          ]}
        />
      </Specimen>
      <Specimen name="trend">
        <Trend period={{ from: '2026-11-01', to: '2026-11-07' }} groups={trendOf(TREND)} />
      </Specimen>
    </View>
  );
}

/** What is looked at. */
export function Showing({ now }: { now: number }) {
  return (
    <View>
      <Specimen name="steps">
        {STATES.map((state) => (
          <View key={state} id={`steps-${state}`} className="gap-large">
            <Steps state={state} said={words.stepSaid} />
          </View>
        ))}
      </Specimen>
      <Specimen name="timeline">
        <Timeline items={sampleHistory(now)} now={now} />
      </Specimen>
      <Specimen name="photos">
        <Photos photos={photos} label={words.photo} />
      </Specimen>
      <Counted />
      <Specimen name="map">
        <MapPoint lat={38.48012} lng={106.23034} address={words.address} />
        <MapPoint lat={38.48} lng={106.23} />
      </Specimen>
    </View>
  );
}
