import { isWeb } from '../services/platform';
import { silent, spoken } from './spoken';

/** What a picture shows; without words it is for the eye alone: what it stands in says so already. */
export const pictured = (alt = ''): Record<string, unknown> =>
  isWeb ? { nativeProps: { alt } } : alt === '' ? silent : spoken('img', { label: alt });
