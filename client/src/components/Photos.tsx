import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PhotoAnswer } from '@domain/order/answer';
import { absolute } from '../services/http';
import { named } from './named';
import { spoken } from './spoken';

/** Pictures side by side; a tap shows them large. */
export function Photos({ photos, label }: { photos: readonly PhotoAnswer[]; label: string }) {
  if (photos.length === 0) return null;
  const urls = photos.map(({ url }) => absolute(url));
  return (
    <View className="photos">
      {photos.map((photo, index) => (
        <View
          key={photo.id}
          className="photo"
          onClick={() => void Taro.previewImage({ urls, current: urls[index] ?? '' })}
          {...spoken('button', { label: `${label} ${index + 1}` })}
        >
          <Image
            className="photo-image"
            mode="aspectFill"
            src={absolute(photo.thumbnailUrl || photo.url)}
            {...named('img', '')}
          />
        </View>
      ))}
    </View>
  );
}
