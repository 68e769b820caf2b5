import { View } from '@tarojs/components';
import type { Category } from '../../services/types';
import { categoryIcon, Icon } from '../Icon';
import { spoken } from '../spoken';

interface CategoryGridProps {
  categories: readonly Category[];
  chosen?: string;
  onChoose: (code: string) => void;
}

/** The kinds of help with a picture each; ids are `category-<code>`. */
export function CategoryGrid({ categories, chosen = '', onChoose }: CategoryGridProps) {
  return (
    <View className="category-grid">
      {categories.map(({ code, name }) => (
        <View
          key={code}
          id={`category-${code}`}
          className={`category ${code === chosen ? 'category-on' : ''}`}
          onClick={() => onChoose(code)}
          {...spoken('button', { summary: name })}
        >
          <View className="category-mark">
            <Icon name={categoryIcon(code)} />
          </View>
          {name}
        </View>
      ))}
    </View>
  );
}
