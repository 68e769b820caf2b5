import { isWeb } from '../services/platform';

interface Pictured {
  nativeProps?: { alt: string };
}

/** What a picture shows, in the browser; empty where what it stands in says so already. */
export const pictured = (alt = ''): Pictured => (isWeb ? { nativeProps: { alt } } : {});
