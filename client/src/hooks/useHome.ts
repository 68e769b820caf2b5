import { useDidShow, useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useAreaOf, useCatalogueOf } from '../services/community';
import { currentOrders, onCurrentOrders, refreshHome } from '../services/home';
import { arriveBy, findDoor } from '../services/door';
import { onSent } from '../services/outbox';
import { isWeb } from '../services/platform';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';
import { useCommunityCode } from './useArea';
import { useDoor } from './useDoor';
import { useMe } from './useMe';

/**
 * The first page (点单): at once as this phone knew it, then as it is, by one request whenever the page is shown. Whoever
 * opened it by the code at a door is there. Who looks without signing in reads the community and its catalogue as anybody
 * may; WeChat signs in unseen, and nothing is asked before.
 */
export function useHome() {
  const me = useMe();
  const { params } = useRouter();
  useState(() => arriveBy(params));
  const own = useCommunityCode();
  const { building, problem: lost } = useDoor();
  const code = building?.community.code ?? own;
  // Where the door's community is not known yet, nothing is asked for another one.
  const isComing = findDoor() !== undefined && building === undefined && lost === undefined;
  const isVisitor = isWeb && me === undefined;
  const area = useAreaOf(code, isVisitor);
  const catalogue = useCatalogueOf(code, isVisitor);
  const orders = useSyncExternalStore(onCurrentOrders, currentOrders, currentOrders);
  const [problem, setProblem] = useState<Problem>();

  const person = me?.id;
  const reload = useCallback(() => {
    if (person === undefined || isComing) return;
    setProblem(undefined);
    refreshHome(code).catch((error: unknown) => setProblem(problemOf(error)));
  }, [person, code, isComing]);
  useEffect(reload, [reload]);
  useEffect(() => onSent(reload), [reload]);
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) reload();
    shown.current = true;
  });

  return {
    code,
    area: area.data,
    catalogue: catalogue.data,
    orders: isVisitor ? undefined : orders,
    problem: isVisitor ? catalogue.problem : problem,
    reload: isVisitor ? catalogue.reload : reload,
    loadServices: catalogue.reload,
  };
}
