import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Figure } from '@domain/insight/figures';
import type { OpenFigure } from '@domain/insight/open-figures';
import { Empty } from '../../components/Empty';
import { Heading } from '../../components/Heading';
import { LoadState } from '../../components/LoadState';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { Tabs } from '../../components/Tabs';
import { useLoaded } from '../../hooks/useLoaded';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { daysOf, PERIODS, whoseOf } from '../../lib/board';
import type { Period } from '../../lib/board';
import { board } from '../../locale/board';
import { go, ROUTES } from '../../services/navigation';
import { query } from '../../services/http';
import { statsPath } from '../../services/stats';
import type { Stats } from '../../services/stats';
import { Besides } from './parts/Besides';
import { Grouped } from './parts/Grouped';
import { OpenNow } from './parts/OpenNow';
import { Rates } from './parts/Rates';
import { Trend } from './parts/Trend';
import './index.scss';

const PERIOD_TABS = (Object.keys(PERIODS) as Period[]).map((code) => ({
  code,
  label: board.periods[code],
}));

/** 看板: the figures of an area, or of a partner; every one leads to the orders that it counts. */
export default function BoardPage() {
  const params = useRouter().params;
  const me = useMe();
  const whose = whoseOf(params, me?.memberships ?? []);
  const [period, setPeriod] = useState<Period>('month');
  const days = daysOf(period, useNow());
  const loaded = useLoaded<Stats>(
    me ? statsPath({ ...whose, ...days, by: 'day', open: true }) : undefined,
  );
  const { data: stats } = loaded;
  const openFigure = (figure: Figure | OpenFigure) =>
    go(`${ROUTES.figure}${query({ ...whose, ...days, figure })}`);
  return (
    <Page title={whose.partner ? board.ours : board.title}>
      <View className="column board">
        <Tabs
          tabs={PERIOD_TABS}
          chosen={period}
          onChange={(code) =>
            setPeriod(PERIOD_TABS.find((tab) => tab.code === code)?.code ?? period)
          }
        />
        {stats ? null : <LoadState problem={loaded.problem} onRetry={loaded.reload} />}
        {stats?.provisional ? <Note icon="info">{board.provisional}</Note> : null}
        {stats ? (
          <View className="board-columns">
            <View>
              {stats.ended === 0 ? (
                <Empty title={board.empty} hint={board.emptyHint} />
              ) : (
                <View className="card">
                  <View className="soft board-voices">{board.voices(stats.voices)}</View>
                  <Rates figures={stats} onOpen={openFigure} />
                  <Heading className="gap-large">{board.trend}</Heading>
                  <Trend period={days} groups={stats.groups ?? []} />
                </View>
              )}
              {stats.open ? <OpenNow counts={stats.open.counts} onOpen={openFigure} /> : null}
            </View>
            <View>
              <Grouped whose={whose} days={days} />
              {stats.ended === 0 ? null : <Besides stats={stats} onOpen={openFigure} />}
            </View>
          </View>
        ) : null}
      </View>
    </Page>
  );
}
