import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import type { PhotoAnswer } from '@domain/order/answer';
import { absolute } from '../services/http';
import { isWeb } from '../services/platform';
import { previewPhotos } from '../services/preview-photos';
import { PhotoViewer } from './PhotoViewer';
import { pictured } from './pictured';
import { spoken } from './spoken';

/** Pictures side by side; a tap shows them large. */
export function Photos({ photos, label }: { photos: readonly PhotoAnswer[]; label: string }) {
  const [shown, setShown] = useState<number>();
  if (photos.length === 0) return null;
  const urls = photos.map(({ url }) => absolute(url));
  const show = (index: number) => {
    if (isWeb) setShown(index);
    else previewPhotos(urls, index);
  };
  return (
    <View className="photos">
      {photos.map((photo, index) => (
        <View
          key={photo.id}
          className="photo"
          onClick={() => show(index)}
          {...spoken('button', { label: `${label} ${index + 1}` })}
        >
          <Image
            className="photo-image"
            mode="aspectFill"
            src={absolute(photo.thumbnailUrl || photo.url)}
            {...pictured()}
          />
        </View>
      ))}
      {isWeb && shown !== undefined ? (
        <PhotoViewer
          urls={urls}
          label={label}
          at={shown}
          onMove={setShown}
          onClose={() => setShown(undefined)}
        />
      ) : null}
    </View>
  );
}
