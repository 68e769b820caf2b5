import { Map, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { toGcj02 } from '../lib/gcj02';
import { isRough } from '../lib/point';
import { words } from '../locale';
import { Button } from './Button';
import { spoken } from './spoken';

interface MapPointProps {
  /** WGS-84, as the server answers it. */
  lat: number;
  lng: number;
  address?: string | undefined;
}

const SCALE = 16;
const PIN = { iconPath: '/assets/map-pin.png', width: 36, height: 36 };

/** Where an order is, on WeChat's own map, and the way there (`MapPoint.h5.tsx` is the browser's, without a map). */
export function MapPoint({ lat, lng, address }: MapPointProps) {
  const [isDrawn, setDrawn] = useState(true);
  const { lat: latitude, lng: longitude } = toGcj02({ lat, lng });
  const where = address ?? words.map.place;
  const navigate = () => {
    void Taro.openLocation({ latitude, longitude, name: where, scale: SCALE }).catch(
      () => undefined,
    );
  };
  return (
    <View id="map-point" className="map-point">
      {isDrawn ? (
        <View className="map-frame" {...spoken('img', { label: words.map.spoken(where) })}>
          <Map
            className="map"
            latitude={latitude}
            longitude={longitude}
            scale={SCALE}
            enableScroll={false}
            enableZoom={false}
            markers={[{ id: 1, latitude, longitude, ...PIN }]}
            onTap={navigate}
            onError={() => setDrawn(false)}
          />
        </View>
      ) : null}
      {isRough({ lat, lng }) ? <View className="soft small gap">{words.map.rough}</View> : null}
      <View className="buttons">
        <Button id="map-navigate" kind="line" small icon="pin" onClick={navigate}>
          {words.map.navigate}
        </Button>
      </View>
    </View>
  );
}
