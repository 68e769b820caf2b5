import { findDoor } from './door';
import { go, ROUTES } from './navigation';
import { takeOut } from './outbox';
import type { WaitingOrder } from './outbox';
import { keepDraft } from './drafts';
import { uploadsOf } from './uploads';

/** The name of a form of 点单: under it its draft and its pictures are kept. What was begun at one door is no draft for another. */
export const placingSlot = (category: string, service: string, onBehalf: boolean): string =>
  `${onBehalf ? 'place-for' : 'place'}:${category}:${service}${findDoor() ?? ''}`;

/** 再改改: a waiting order goes back into its form, with its pictures. */
export function takeBack({ key, form, photos }: WaitingOrder): void {
  const { draft, category, service, onBehalf } = form;
  const slot = placingSlot(category, service, onBehalf);
  keepDraft(slot, draft);
  void uploadsOf(slot).take(photos);
  takeOut(key);
  go(`${ROUTES.place}?category=${category}&service=${service}${onBehalf ? '&behalf=1' : ''}`);
}
