import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { words } from '../locale';
import { refreshMe } from '../services/identity';
import { desksOf, firstPageOf, startAt } from '../services/navigation';
import type { Desk } from '../services/navigation';
import type { Problem } from '../services/problem';

/** A desk that refuses may not be mine any more: then the day goes on where it is. */
export function useStillMine(desk: Desk, problem: Problem | undefined): void {
  const isRefused = problem?.status === 403;
  useEffect(() => {
    if (!isRefused) return;
    refreshMe().then(
      (me) => {
        if (desksOf(me).includes(desk)) return;
        void Taro.showToast({ title: words.me.roleGone, icon: 'none' });
        startAt(firstPageOf(me));
      },
      () => undefined,
    );
  }, [isRefused, desk]);
}
