import { Image, View } from '@tarojs/components';
import { words } from '../locale';
import { heardWords } from '../locale/heard';
import type { Uploads } from '../hooks/useUploads';
import { Icon } from './Icon';
import { useFieldLabel } from './field-said';
import { pictured } from './pictured';
import { spoken } from './spoken';

interface UploaderProps {
  name: string;
  uploads: Uploads;
  most?: number;
}

/** Pictures being sent: each shows how far it is, can be tried again and taken away. Ids are `add-<name>`. */
export function Uploader({ name, uploads, most = 9 }: UploaderProps) {
  const { items, add, retry, remove } = uploads;
  const row = useFieldLabel();
  return (
    <View className="uploader">
      {items.map((item, index) => (
        <View key={item.id} className="upload">
          <Image
            className="upload-image"
            mode="aspectFill"
            src={item.preview}
            {...pictured(heardWords.photo(index + 1))}
          />
          {item.state === 'sending' ? (
            <View className="upload-cover">{words.upload.progress(item.percent)}</View>
          ) : null}
          {item.state === 'failed' ? (
            <View
              id={`retry-${name}-${index}`}
              className="upload-cover"
              onClick={() => retry(item.id)}
              {...spoken('button', { label: `${words.upload.retry} ${index + 1}` })}
            >
              {words.upload.retry}
            </View>
          ) : null}
          <View
            id={`remove-${name}-${index}`}
            className="upload-remove"
            onClick={() => remove(item.id)}
            {...spoken('button', { label: `${words.upload.remove} ${index + 1}` })}
          >
            <View className="upload-remove-mark">
              <Icon name="close" />
            </View>
          </View>
        </View>
      ))}
      {items.length < most ? (
        <View
          id={`add-${name}`}
          className="upload-add"
          onClick={() => add(most - items.length)}
          {...spoken('button', { label: [row, words.upload.add].filter(Boolean).join(',') })}
        >
          <Icon name="camera" />
          {words.upload.add}
        </View>
      ) : null}
    </View>
  );
}
