import { useCallback, useEffect, useState } from 'react';
import { uploadsOf } from '../services/uploads';
import type { UploadItem } from '../services/uploads';

export interface UploadsNow {
  mediaIds: string[];
  sending: boolean;
  failed: boolean;
  /** Every one is on the phone for as long as it takes, sent or not. */
  kept: boolean;
}

export interface Uploads extends UploadsNow {
  items: UploadItem[];
  add: (most: number) => void;
  retry: (id: number) => void;
  remove: (id: number) => void;
  clear: () => void;
}

const summaryOf = (items: readonly UploadItem[]): UploadsNow => ({
  mediaIds: items.flatMap(({ mediaId }) => (mediaId ? [mediaId] : [])),
  sending: items.some(({ state }) => state === 'sending'),
  failed: items.some(({ state }) => state === 'failed'),
  kept: items.every(({ ref }) => ref !== undefined),
});

/** How the pictures of a form stand at this moment: what is asked when it is sent. */
export const uploadsNow = (name: string): UploadsNow => summaryOf(uploadsOf(name).items);

export const clearUploads = (name: string): void => uploadsOf(name).clear();

/** Pictures of a form by its name: chosen, compressed, sent at once, each with progress and another try. */
export function useUploads(name: string): Uploads {
  const list = uploadsOf(name);
  const [, redraw] = useState(0);
  useEffect(() => list.on(() => redraw((count) => count + 1)), [list]);
  const add = useCallback((most: number) => void list.add(most), [list]);
  return {
    items: list.items,
    ...summaryOf(list.items),
    add,
    retry: (id) => list.retry(id),
    remove: (id) => list.remove(id),
    clear: () => list.clear(),
  };
}
