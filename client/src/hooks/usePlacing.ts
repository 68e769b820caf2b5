import Taro from '@tarojs/taro';
import { useState } from 'react';
import { EMPTY_PLACE, missingForPlacing, placeBody } from '../lib/place';
import type { PlaceContext, PlaceDraft } from '../lib/place';
import type { ChosenPoint } from '../lib/point';
import { words } from '../locale';
import { forgetKey, keyOf } from '../services/keys';
import { ROUTES } from '../services/navigation';
import { placeOrder } from '../services/orders';
import { isOnline } from '../services/network';
import { waitWith } from '../services/outbox';
import { placingSlot } from '../services/placing-form';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';
import type { Category } from '../services/types';
import { uploadsOf } from '../services/uploads';
import { useDraft } from './useDraft';
import { useMe } from './useMe';
import { useUploads } from './useUploads';

export interface PlacingStart {
  category: string;
  service: string;
  onBehalf: boolean;
  areaCode: string;
  /** As far as it is known beforehand. */
  address: string;
  point?: ChosenPoint | undefined;
}

/** 点单: the draft that is kept until it is sent, its pictures, and the sending; without a network it waits. */
export function usePlacing(start: PlacingStart) {
  const { category, service, onBehalf, areaCode, address, point } = start;
  const me = useMe();
  const slot = placingSlot(category, service, onBehalf);
  const draft = useDraft<PlaceDraft>(slot, {
    ...EMPTY_PLACE,
    categoryCode: category,
    serviceId: service,
    address,
    point,
    contactName: me?.displayName ?? '',
  });
  const uploads = useUploads(slot);
  const [missing, setMissing] = useState<string[]>([]);
  const [asked, setAsked] = useState<Category>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const say = (title: string) => setProblem({ status: 0, code: 'form', title });

  const contextFor = (chosen: Category | undefined): PlaceContext => ({
    areaCode,
    mayBePublic: chosen?.mayBePublic ?? false,
    questions: chosen?.questions ?? [],
    photos: uploads.mediaIds,
    onBehalf,
    phoneKnown: Boolean(me?.phone),
  });

  const finish = (url: string) => {
    draft.clear();
    void Taro.redirectTo({ url });
  };

  /** Without a network: kept with its pictures, sent or not, until there is one. */
  const wait = (context: PlaceContext, key?: string) => {
    const body = placeBody(draft.value, { ...context, photos: [] });
    const form = { draft: draft.value, category, service, onBehalf };
    waitWith({ body, photos: uploadsOf(slot).handOver(), form }, key);
    finish(`${ROUTES.placed}?waiting=1`);
  };

  const send = async (chosen: Category | undefined) => {
    const context = contextFor(chosen);
    const lacking = missingForPlacing(draft.value, context);
    setMissing(lacking);
    setAsked(chosen);
    if (lacking.length > 0) return say(words.place.missing);
    if (!isOnline() && uploads.kept) return wait(context);
    if (uploads.sending) return say(words.place.waiting);
    if (uploads.failed) return say(words.place.failedPhoto);
    setBusy(true);
    setProblem(undefined);
    const body = placeBody(draft.value, context);
    try {
      const order = await placeOrder(body);
      uploads.clear();
      finish(`${ROUTES.placed}?id=${order.id}`);
    } catch (error) {
      const refused = problemOf(error);
      if (refused.status !== 0) return setProblem(refused);
      wait(context, keyOf('place', body));
      forgetKey('place');
    } finally {
      setBusy(false);
    }
  };

  // What was filled in since is no longer said to be missing.
  const lacking = missing.length > 0 ? missingForPlacing(draft.value, contextFor(asked)) : [];
  const still = missing.filter((name) => lacking.includes(name));
  const isMended = missing.length > 0 && still.length === 0 && problem?.code === 'form';
  return {
    draft,
    uploads,
    missing: still,
    busy,
    problem: isMended ? undefined : problem,
    send,
  };
}
