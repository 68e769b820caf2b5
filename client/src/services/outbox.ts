import Taro from '@tarojs/taro';
import type { PlaceDraft } from '../lib/place';
import { words } from '../locale';
import { newKey } from './keys';
import { createListeners } from './listeners';
import { forgetPhoto, sendPhoto } from './media';
import { isOnline, onNetwork } from './network';
import { placeAgain } from './orders';
import { problemOf } from './problem';
import { findSession, onSession } from './session';
import { isWeb } from './platform';
import { recall, remember, WAITING } from './storage';
import type { CommandBody } from './types';
import type { KeptUpload } from './uploads';

/** An order that could not be sent yet: what was filled in, its pictures, and the key that makes it go out once. */
export interface WaitingOrder {
  key: string;
  by: string;
  /** Without its pictures: they join it when they have been sent. */
  body: CommandBody;
  photos: KeptUpload[];
  /** The form that it came from, to mend what the server would not take. */
  form: { draft: PlaceDraft; category: string; service: string; onBehalf: boolean };
  /** It was sent and no answer came: it may have been placed, so that it must neither be changed nor dropped. */
  tried?: boolean;
  /** Why the server would not take it. */
  refused?: string;
}

const EVERY_MS = 30_000;
const listeners = createListeners();
const sent = createListeners();
let shown: { by: string; orders: WaitingOrder[] } | undefined;
let sending = false;
let goingOut: string | undefined;

const all = (): WaitingOrder[] => recall<WaitingOrder[]>(WAITING) ?? [];

function keep(orders: readonly WaitingOrder[]): void {
  remember(WAITING, orders);
  shown = undefined;
  listeners.tell();
}

const change = (key: string, patch: Partial<WaitingOrder>): void =>
  keep(all().map((order) => (order.key === key ? { ...order, ...patch } : order)));

/** Another tab of the same browser has changed what waits. */
function readAnew({ key }: StorageEvent): void {
  if (key !== WAITING) return;
  shown = undefined;
  listeners.tell();
}

/** Orders that wait for the network, of the person who is signed in, in the order in which they were placed. */
export function waitingOrders(): WaitingOrder[] {
  const by = findSession()?.me.id ?? '';
  if (shown?.by !== by) shown = { by, orders: all().filter((order) => order.by === by) };
  return shown.orders;
}

export function onWaiting(listener: () => void): () => void {
  const off = [listeners.on(listener), onSession(listener)];
  return () => off.forEach((stop) => stop());
}

/** Runs when one that waited has been placed: what is shown of orders is no longer all. */
export const onSent = sent.on;

/** Keeps an order that could not be sent. The key is that of its first try, where there was one. */
export function waitWith(
  order: Pick<WaitingOrder, 'body' | 'photos' | 'form'>,
  triedKey?: string,
): void {
  const key = triedKey ?? newKey();
  keep([
    ...all(),
    { ...order, key, tried: triedKey !== undefined, by: findSession()?.me.id ?? '' },
  ]);
}

/** Whether it is still in its owner's hands: the server has it neither now nor perhaps. */
export function mayChange(key: string): boolean {
  const { tried, refused } = all().find((order) => order.key === key) ?? { tried: true };
  return goingOut !== key && (refused !== undefined || tried !== true);
}

/** It is taken back into its form, with its pictures. */
export const takeOut = (key: string): void => keep(all().filter((order) => order.key !== key));

/** It was placed, or is not wanted any more (不发了): gone with its pictures. */
export function dropWaiting({ key, photos }: WaitingOrder): void {
  photos.forEach(({ ref }) => forgetPhoto(ref));
  takeOut(key);
}

/** Its pictures first, each once; then the order itself, under its key. */
async function sendOne(order: WaitingOrder): Promise<void> {
  const photos = [...order.photos];
  for (const [index, { ref, mediaId }] of photos.entries()) {
    if (mediaId) continue;
    photos[index] = { ref, mediaId: await sendPhoto(ref) };
    change(order.key, { photos: [...photos] });
  }
  const ids = photos.map(({ mediaId }) => mediaId);
  change(order.key, { tried: true });
  await placeAgain({ ...order.body, ...(ids.length > 0 ? { photos: ids } : {}) }, order.key);
}

/** Sends what waits, one after the other; what the server refuses stays with the reason, to be mended. */
export async function sendWaiting(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (const order of waitingOrders()) {
      if (order.refused !== undefined) continue;
      goingOut = order.key;
      keep(all());
      try {
        await sendOne(order);
      } catch (error) {
        const { status, code, title } = problemOf(error);
        // No network, a server out of breath, too many calls at once: later.
        if (status <= 0 || status >= 500 || code === 'rate_limited') break;
        change(order.key, { refused: title });
        void Taro.showToast({ title: words.outbox.refused, icon: 'none' });
        continue;
      }
      dropWaiting(order);
      sent.tell();
      void Taro.showToast({ title: words.outbox.sent, icon: 'none' });
    }
  } finally {
    sending = false;
    goingOut = undefined;
    keep(all());
  }
}

/** From the start of the program on: what waits goes out when the network or its owner is back, and is tried now and then. */
export function keepSending(): void {
  const trySending = (): void => {
    if (isOnline() && waitingOrders().length > 0) void sendWaiting();
  };
  onNetwork(trySending);
  onSession(trySending);
  if (isWeb) window.addEventListener('storage', readAnew);
  setInterval(trySending, EVERY_MS);
  trySending();
}
