import { View } from '@tarojs/components';
import { silent } from './spoken';

/** An icon in the colour and size of its text; `name` is one of styles/icons.scss. */
export function Icon({ name }: { name: string }) {
  return <View className={`icon icon-${name}`} {...silent} />;
}

const CATEGORIES = [
  'drain',
  'utility',
  'facility',
  'cleaning',
  'hazard',
  'parking',
  'homeRepair',
  'bigWash',
  'meal',
  'homeCare',
  'escort',
  'askHelp',
  'dispute',
  'complaint',
];

/** The icon of a category of the catalogue; a plain list for one we have not drawn. */
export const categoryIcon = (code: string): string =>
  CATEGORIES.includes(code) ? `category-${code}` : 'other';
