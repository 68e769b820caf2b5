import { View } from '@tarojs/components';
import { useState } from 'react';
import { metresBetween } from '@domain/distance';
import { useLocate } from '../hooks/useLocate';
import { geoUri, isRough, pointText, aboutMetres } from '../lib/point';
import { words } from '../locale';
import { copy } from '../services/clipboard';
import { Button } from './Button';
import { Icon } from './Icon';
import { Link } from './Link';
import { spoken } from './spoken';

interface MapPointProps {
  /** WGS-84, as the server answers it. */
  lat: number;
  lng: number;
  address?: string | undefined;
}

/** How far it is from here, once one asks: only then is the browser asked where it is. */
function HowFar({ lat, lng }: MapPointProps) {
  const [metres, setMetres] = useState<number>();
  const { busy, missed, find } = useLocate((here) =>
    setMetres(aboutMetres(metresBetween(here, { lat, lng }))),
  );
  if (metres !== undefined) {
    return (
      <View id="map-away" {...spoken('status')}>
        {words.map.away(metres)}
      </View>
    );
  }
  return (
    <View>
      <Link id="map-how-far" onClick={() => find()}>
        {busy ? words.point.finding : words.map.howFar}
      </Link>
      {missed && missed !== 'closed' ? (
        <View className="soft small" {...spoken('status')}>
          {words.map.notFound}
        </View>
      ) : null}
    </View>
  );
}

/** Where an order is, without a map of anybody's: the address, its coordinates to open or copy, and how far it is. */
export function MapPoint({ lat, lng, address }: MapPointProps) {
  const point = { lat, lng };
  const where = address ?? words.map.place;
  return (
    <View
      id="map-point"
      className="map-point now-box"
      {...spoken('group', { label: words.map.spoken(where) })}
    >
      <View className="row row-top">
        <View className="accent">
          <Icon name="pin" />
        </View>
        <View className="grow">
          <View>{where}</View>
          <View className="soft small">{pointText(point)}</View>
          {isRough(point) ? <View className="soft small">{words.map.rough}</View> : null}
          <HowFar {...point} />
        </View>
      </View>
      <View className="buttons">
        <a id="map-open" className="btn weui-btn btn-line btn-small" href={geoUri(point)}>
          {words.map.open}
        </a>
        <Button id="map-copy" kind="line" small onClick={() => copy(pointText(point))}>
          {words.map.copy}
        </Button>
      </View>
    </View>
  );
}
