import { View } from '@tarojs/components';
import { Icon } from './Icon';
import { silent, spoken } from './spoken';

interface StarsProps {
  name: string;
  label: string;
  given: number;
  onChange?: (stars: number) => void;
}

/** One to five; ids are `stars-<name>-<n>`. Without `onChange` it only shows. */
export function Stars({ name, label, given, onChange }: StarsProps) {
  return (
    <View className="row row-wrap">
      <View className="fact-name">{label}</View>
      <View
        className={`stars ${onChange ? '' : 'stars-given'}`}
        {...(onChange
          ? spoken('radiogroup', { label })
          : spoken('img', { label: `${label} ${given} 星` }))}
      >
        {[1, 2, 3, 4, 5].map((star) => (
          <View
            key={star}
            id={`stars-${name}-${star}`}
            className={`star ${star <= given ? 'star-on' : ''}`}
            {...(onChange
              ? {
                  onClick: () => onChange(star),
                  ...spoken('radio', { label: `${label} ${star} 星`, checked: star === given }),
                }
              : silent)}
          >
            <Icon name="star" />
          </View>
        ))}
      </View>
    </View>
  );
}
