import { useState } from 'react';
import type { HistoryItemAnswer } from '@domain/order/answer';
import type { Uploads } from '../../../hooks/useUploads';
import type { UploadItem } from '../../../services/uploads';
import { galleryWords as words } from '../../../locale/gallery';

/** A picture of our own: bars of light on a stairwell. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><rect width="96" height="96" fill="#d9cfc0"/><path d="M0 96 96 0v24L24 96z" fill="#b23c17" opacity=".35"/><path d="M48 96 96 48v24L72 96z" fill="#1d6b3a" opacity=".4"/></svg>',
)}`;

export const photos = [1, 2].map((id) => ({
  id: String(id),
  url: PICTURE,
  thumbnailUrl: PICTURE,
}));

const ITEMS: UploadItem[] = [
  { id: 1, preview: PICTURE, state: 'sent', percent: 100, mediaId: 'sample' },
  { id: 2, preview: PICTURE, state: 'sending', percent: 40 },
  { id: 3, preview: PICTURE, state: 'failed', percent: 0 },
];

/** Pictures as a form would send them, without sending any. */
export function useSampleUploads(): Uploads {
  const [items, setItems] = useState(ITEMS);
  const put = (id: number, state: UploadItem['state'], percent: number) =>
    setItems((before) =>
      before.map((item) => (item.id === id ? { ...item, state, percent } : item)),
    );
  return {
    items,
    mediaIds: [],
    sending: items.some(({ state }) => state === 'sending'),
    failed: items.some(({ state }) => state === 'failed'),
    kept: true,
    add: () =>
      setItems((before) => [
        ...before,
        {
          id: 1 + Math.max(0, ...before.map(({ id }) => id)),
          preview: PICTURE,
          state: 'sending',
          percent: 10,
        },
      ]),
    retry: (id) => put(id, 'sending', 10),
    remove: (id) => setItems((before) => before.filter((item) => item.id !== id)),
    clear: () => setItems([]),
  };
}

const NO_HASH = '0'.repeat(64);
const HOUR_MS = 3_600_000;

/** The last steps of an order, two hours ago and now. */
export function sampleHistory(now: number): HistoryItemAnswer[] {
  const at = (hoursAgo: number): string => new Date(now - hoursAgo * HOUR_MS).toISOString();
  const chain = { previousHash: NO_HASH, hash: NO_HASH };
  const [done = '', promised = ''] = words.moments;
  return [
    {
      ...chain,
      sequence: 1,
      at: at(26),
      actor: { role: 'resident' },
      command: 'place',
      from: null,
      to: 'placed',
      data: {},
    },
    {
      ...chain,
      sequence: 2,
      at: at(25),
      actor: { role: 'communityStaff' },
      command: 'accept',
      from: 'placed',
      to: 'accepted',
      data: {},
      text: promised,
    },
    {
      ...chain,
      sequence: 3,
      at: at(0),
      actor: { role: 'partnerMember' },
      command: 'fulfil',
      from: 'started',
      to: 'fulfilled',
      data: {},
      text: done,
      photos,
    },
  ];
}
