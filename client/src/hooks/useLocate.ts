import { useState } from 'react';
import type { ChosenPoint, Missed } from '../lib/point';
import { locate } from '../services/locate';

/** 定位: looking for the place, one look at a time, and why there is none. */
export function useLocate(onFound: (point: ChosenPoint) => void) {
  const [busy, setBusy] = useState(false);
  const [missed, setMissed] = useState<Missed>();
  const find = async (before?: ChosenPoint) => {
    setBusy(true);
    setMissed(undefined);
    const located = await locate(before);
    setBusy(false);
    if ('point' in located) onFound(located.point);
    else setMissed(located.missed);
  };
  return { busy, missed, find: (before?: ChosenPoint) => void find(before) };
}
