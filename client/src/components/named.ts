import { isWeb } from '../services/platform';
import { silent, spoken } from './spoken';

/**
 * The name of a field or a picture. In the browser Taro puts the real element into one of its own: a screen reader
 * stops at the real one, and there the name has to be. Without a name a picture is for the eye alone.
 */
export const named = (role: 'textbox' | 'img', label: string): Record<string, unknown> =>
  isWeb
    ? { nativeProps: role === 'img' ? { alt: label } : { 'aria-label': label } }
    : label === ''
      ? silent
      : spoken(role, { label });
