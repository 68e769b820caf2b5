import Taro from '@tarojs/taro';
import type { ChosenPoint, Located } from '../lib/point';
import { agreeTo } from './consent';
import { denialOf } from './denial';

/**
 * In WeChat the person chooses the place on its map, which opens where they are: any program may offer that, while
 * asking where the phone is (`getLocation`) is given to few, and `getFuzzyLocation` is off by kilometres.
 */
export async function locate(before?: ChosenPoint): Promise<Located> {
  if (!(await agreeTo('location'))) return { missed: 'closed' };
  try {
    const { latitude, longitude, name, address } = await Taro.chooseLocation(
      before ? { latitude: before.lat, longitude: before.lng } : {},
    );
    if (!latitude || !longitude) return { missed: 'closed' };
    const said = name || address;
    return {
      point: {
        lat: latitude,
        lng: longitude,
        coordinateSystem: 'gcj02',
        ...(said ? { name: said } : {}),
      },
    };
  } catch (error) {
    return { missed: denialOf(error) };
  }
}
