import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Heading } from '../../../components/Heading';
import { spoken } from '../../../components/spoken';
import { galleryWords as words } from '../../../locale/gallery';

interface SpecimenProps {
  name: keyof typeof words.says;
  children: ReactNode;
}

/** One component in all its states; its id is `of-<name>`. */
export function Specimen({ name, children }: SpecimenProps) {
  return (
    <View
      id={`of-${name}`}
      className="card specimen"
      {...spoken('region', { label: words.says[name] })}
    >
      <Heading>{words.says[name]}</Heading>
      {children}
    </View>
  );
}
