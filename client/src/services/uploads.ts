import { createListeners } from './listeners';
import { choosePhotos, forgetPhoto, previewOf, sendPhoto } from './media';
import type { ChosenPhoto } from './media';
import { isOnline, onNetwork } from './network';
import { findSession } from './session';
import { forget, recall, remember } from './storage';

export interface UploadItem {
  id: number;
  preview: string;
  state: 'sending' | 'sent' | 'failed';
  percent: number;
  mediaId?: string;
  /** The name under which the phone keeps it; not there while it is being made small. */
  ref?: string;
}

/** What of a picture outlives the program. */
export interface KeptUpload {
  ref: string;
  mediaId?: string;
}

const slotOf = (name: string): string => `sidan:uploads:${findSession()?.me.id ?? ''}:${name}`;

/** Pictures of one form: it outlives the sheet or page that it belongs to, and the program too. */
export class UploadList {
  items: UploadItem[] = [];
  private readonly listeners = createListeners();
  readonly on = this.listeners.on;
  private readonly unkept = new Map<number, ChosenPhoto>();
  private next = 1;

  constructor(private readonly slot: string) {
    const kept = recall<KeptUpload[]>(slot) ?? [];
    if (kept.length > 0) void this.take(kept);
  }

  async add(most: number): Promise<void> {
    const added = (await choosePhotos(most)).map((photo) => ({ photo, item: this.made(photo) }));
    this.change([...this.items, ...added.map(({ item }) => item)]);
    await Promise.all(added.map(({ photo, item }) => this.keepAndSend(photo, item.id)));
  }

  /** Those of a form that is opened again: what was not sent yet goes on. */
  async take(kept: readonly KeptUpload[]): Promise<void> {
    for (const { ref, mediaId } of kept) {
      const preview = await previewOf(ref).catch(() => undefined);
      if (preview === undefined) continue;
      const item: UploadItem = { ...this.made({ preview }), ref };
      this.change([...this.items, mediaId ? { ...item, state: 'sent', mediaId } : item]);
      if (!mediaId) void this.send(item.id);
    }
  }

  retry(id: number): void {
    const photo = this.unkept.get(id);
    void (photo ? this.keepAndSend(photo, id) : this.send(id));
  }

  /** A network came: what failed for want of one is tried again. */
  retryAll(): void {
    this.items.filter(({ state }) => state === 'failed').forEach(({ id }) => this.retry(id));
  }

  remove(id: number): void {
    const { ref } = this.items.find((item) => item.id === id) ?? {};
    if (ref) forgetPhoto(ref);
    this.change(this.items.filter((item) => item.id !== id));
  }

  /** Their order has been placed. */
  clear(): void {
    this.items.forEach(({ ref }) => ref && forgetPhoto(ref));
    this.change([]);
  }

  /** They belong to an order that waits: kept, and no longer in this form. */
  handOver(): KeptUpload[] {
    const kept = this.kept();
    this.change([]);
    return kept;
  }

  private kept(): KeptUpload[] {
    return this.items.flatMap(({ ref, mediaId }) =>
      ref ? [{ ref, ...(mediaId ? { mediaId } : {}) }] : [],
    );
  }

  private made({ preview }: Pick<ChosenPhoto, 'preview'>): UploadItem {
    this.next += 1;
    return { id: this.next, preview, state: 'sending', percent: 0 };
  }

  private change(items: UploadItem[], isKept = true): void {
    this.items = items;
    if (isKept && items.length > 0) remember(this.slot, this.kept());
    else if (isKept) forget(this.slot);
    this.listeners.tell();
  }

  private patch(id: number, patch: Partial<UploadItem>): void {
    const items = this.items.map((item) => (item.id === id ? { ...item, ...patch } : item));
    this.change(items, 'ref' in patch || 'mediaId' in patch);
  }

  private async keepAndSend(photo: ChosenPhoto, id: number): Promise<void> {
    this.unkept.set(id, photo);
    try {
      this.patch(id, { state: 'sending', ref: await photo.keep() });
      this.unkept.delete(id);
    } catch {
      return this.patch(id, { state: 'failed' });
    }
    await this.send(id);
  }

  private async send(id: number): Promise<void> {
    const { ref } = this.items.find((item) => item.id === id) ?? {};
    if (!ref) return;
    this.patch(id, { state: 'sending', percent: 0 });
    try {
      const mediaId = await sendPhoto(ref, (percent) => this.patch(id, { percent }));
      this.patch(id, { state: 'sent', percent: 100, mediaId });
    } catch {
      this.patch(id, { state: 'failed' });
    }
  }
}

const lists = new Map<string, UploadList>();

/** The pictures of a form by its name, of whoever is signed in. */
export function uploadsOf(name: string): UploadList {
  const slot = slotOf(name);
  const known = lists.get(slot);
  if (known) return known;
  const made = new UploadList(slot);
  lists.set(slot, made);
  return made;
}

onNetwork(() => {
  if (isOnline()) lists.forEach((list) => list.retryAll());
});
