import Taro from '@tarojs/taro';

/** WeChat's own view of pictures, beginning with the one at `index`. */
export const previewPhotos = (urls: string[], index: number): void =>
  void Taro.previewImage({ urls, current: urls[index] ?? '' });
