import { Image, View } from '@tarojs/components';
import { heardWords } from '../locale/heard';
import { Button } from './Button';
import { Sheet } from './Sheet';
import { pictured } from './pictured';

interface PhotoViewerProps {
  urls: readonly string[];
  label: string;
  at: number;
  onMove: (at: number) => void;
  onClose: () => void;
}

/** In the browser: one picture large, and from there to the next; WeChat has its own. */
export function PhotoViewer({ urls, label, at, onMove, onClose }: PhotoViewerProps) {
  const title = heardWords.photoOf(label, at + 1, urls.length);
  const step = (id: string, to: number, said: string) => (
    <Button id={id} disabled={urls[to] === undefined} onClick={() => onMove(to)}>
      {said}
    </Button>
  );
  return (
    <Sheet
      wide
      title={title}
      onClose={onClose}
      foot={
        urls.length > 1 ? (
          <View className="buttons">
            {step('photo-earlier', at - 1, heardWords.earlierPhoto)}
            {step('photo-next', at + 1, heardWords.nextPhoto)}
          </View>
        ) : null
      }
    >
      <Image className="photo-large" mode="aspectFit" src={urls[at] ?? ''} {...pictured(title)} />
    </Sheet>
  );
}
