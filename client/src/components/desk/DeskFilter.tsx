import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { words } from '../../locale';
import { heardWords } from '../../locale/heard';
import type { Category } from '../../services/types';
import { Choices } from '../Choices';
import { Icon } from '../Icon';
import { TextInput } from '../TextInput';

interface DeskFilterProps {
  categories: readonly Category[];
  category: string;
  q: string;
  onCategory: (code: string) => void;
  onSearch: (q: string) => void;
}

const TYPING_MS = 400;

/** By text and by category; asks when the typing rests. */
export function DeskFilter({ categories, category, q, onCategory, onSearch }: DeskFilterProps) {
  const [typed, setTyped] = useState(q);
  useEffect(() => {
    const timer = setTimeout(() => onSearch(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, onSearch]);
  return (
    <View className="filters">
      <View className="search">
        <Icon name="search" />
        <TextInput
          name="search"
          label={words.lists.searchHolder}
          holder={words.lists.searchHolder}
          value={typed}
          onChange={setTyped}
        />
      </View>
      <View className="filter-line">
        <Choices
          name="category"
          label={heardWords.categories}
          chosen={[category]}
          options={[
            { code: '', label: words.lists.allCategories },
            ...categories.map(({ code, name }) => ({ code, label: name })),
          ]}
          onChange={([code = '']) => onCategory(code)}
        />
      </View>
    </View>
  );
}
