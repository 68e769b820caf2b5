import { View } from '@tarojs/components';
import type { PartnerKind } from '@domain/partner-kinds';
import { words } from '../../locale';
import { useCatalogueOf } from '../../services/community';
import { Choices } from '../Choices';
import { LoadState } from '../LoadState';

interface PickCategoriesProps {
  area: string;
  kind: PartnerKind | '';
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
}

/** What this kind of helper can do here. */
export function PickCategories({ area, kind, chosen, onChange }: PickCategoriesProps) {
  const { data, problem, reload } = useCatalogueOf(area);
  if (!data) return <LoadState problem={problem} onRetry={reload} rows={1} />;
  if (kind === '') return <View className="soft small">{words.apply.categoriesHint}</View>;
  return (
    <Choices
      name="categories"
      many
      chosen={chosen}
      options={data.categories
        .filter(({ handledBy }) => handledBy.includes(kind))
        .map(({ code, name }) => ({ code, label: name }))}
      onChange={onChange}
    />
  );
}
