import { mergeInternalComponents } from '@tarojs/shared';
import { attributes, components } from './spoken-attributes.json';

/** The runtime counts a component's attributes as the templates do: both learn the same new ones. */
const empty: Record<string, string> = {};
attributes.forEach((name) => {
  empty[name] = '';
});
const spoken: Record<string, Record<string, string>> = {};
components.forEach((name) => {
  spoken[name] = { ...empty };
});
mergeInternalComponents(spoken);
