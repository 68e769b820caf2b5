import type { WeappCalls, WeappOptions, WxOptions } from '../types';
import { answer, WxFailure } from './answer';
import type { Privacy } from './privacy';

/**
 * WeChat's map to choose a place on: the places come from the test's `places`. Like WeChat it answers only a
 * program that declares the function in its `app.json`. To ask where the phone is needs WeChat's approval:
 * `getLocation` is not stubbed.
 */
export function placeStubs(
  { places = [] }: WeappOptions,
  calls: WeappCalls,
  privacy: Privacy,
  declared: readonly string[],
): Record<string, unknown> {
  const chooseLocation = (options: WxOptions = {}): unknown => {
    if (!declared.includes('chooseLocation')) {
      return answer(options, () => {
        throw new WxFailure('chooseLocation', 'the api need to be declared in app.json');
      });
    }
    return privacy.guarded('chooseLocation', options, () => {
      const place = places.shift();
      if (!place) throw new WxFailure('chooseLocation', 'cancel');
      return { ...place };
    });
  };
  return {
    chooseLocation,
    openLocation: (options: WxOptions = {}): unknown => {
      calls.wx.push({ name: 'openLocation', options });
      return answer(options, () => ({ errMsg: 'openLocation:ok' }));
    },
  };
}
