import { useCallback, useEffect, useState } from 'react';
import { choosePhotos } from '../services/media';
import type { ChosenPhoto } from '../services/media';

export interface UploadItem {
  id: number;
  preview: string;
  state: 'sending' | 'sent' | 'failed';
  percent: number;
  mediaId?: string;
}

interface Kept extends UploadItem {
  photo: ChosenPhoto;
}

export interface Uploads {
  items: UploadItem[];
  mediaIds: string[];
  sending: boolean;
  failed: boolean;
  add: (most: number) => void;
  retry: (id: number) => void;
  remove: (id: number) => void;
  clear: () => void;
}

/** Outlives the sheet or page that it belongs to: an upload goes on while one looks elsewhere. */
class UploadList {
  items: Kept[] = [];
  private readonly listeners = new Set<() => void>();
  private next = 1;

  on(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private change(items: Kept[]): void {
    this.items = items;
    this.listeners.forEach((listener) => listener());
  }

  private patch(id: number, patch: Partial<UploadItem>): void {
    this.change(this.items.map((item) => (item.id === id ? { ...item, ...patch } : item)));
  }

  async add(most: number): Promise<void> {
    const added = (await choosePhotos(most)).map((photo): Kept => {
      this.next += 1;
      return { id: this.next, preview: photo.preview, state: 'sending', percent: 0, photo };
    });
    this.change([...this.items, ...added]);
    await Promise.all(added.map((item) => this.send(item)));
  }

  async send({ id, photo }: Kept): Promise<void> {
    this.patch(id, { state: 'sending', percent: 0 });
    try {
      const mediaId = await photo.send((percent) => this.patch(id, { percent }));
      this.patch(id, { state: 'sent', percent: 100, mediaId });
    } catch {
      this.patch(id, { state: 'failed' });
    }
  }

  retry(id: number): void {
    const item = this.items.find((one) => one.id === id);
    if (item) void this.send(item);
  }

  remove(id: number): void {
    this.change(this.items.filter((item) => item.id !== id));
  }

  clear(): void {
    this.change([]);
  }
}

const lists = new Map<string, UploadList>();

function listOf(name: string): UploadList {
  const known = lists.get(name);
  if (known) return known;
  const made = new UploadList();
  lists.set(name, made);
  return made;
}

interface UploadsNow {
  mediaIds: string[];
  sending: boolean;
  failed: boolean;
}

const summaryOf = (items: readonly UploadItem[]): UploadsNow => ({
  mediaIds: items.flatMap(({ mediaId }) => (mediaId ? [mediaId] : [])),
  sending: items.some(({ state }) => state === 'sending'),
  failed: items.some(({ state }) => state === 'failed'),
});

/** How the pictures of a form stand at this moment: what is asked when it is sent. */
export const uploadsNow = (name: string): UploadsNow => summaryOf(listOf(name).items);

export const clearUploads = (name: string): void => listOf(name).clear();

/** Pictures of a form by its name: chosen, compressed, sent at once, each with progress and another try. */
export function useUploads(name: string): Uploads {
  const list = listOf(name);
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
