import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Choices } from '../../components/Choices';
import { Page } from '../../components/Page';
import { Tabs } from '../../components/Tabs';
import { AreaFigures } from '../../components/figures/AreaFigures';
import { DayRoots } from '../../components/figures/DayRoots';
import { StarLists } from '../../components/figures/StarLists';
import { AreaNeeded } from '../../components/place/AreaNeeded';
import { useCommunity } from '../../hooks/useArea';
import { useNow } from '../../hooks/useNow';
import { figureWords as words } from '../../locale/figures';
import { heardWords } from '../../locale/heard';
import { useAreaOf } from '../../services/community';

const TABS = (['figures', 'stars', 'roots'] as const).map((code) => ({
  code,
  label: words.tabs[code],
}));

/** The community and what it belongs to: the same figures, one level higher. */
function Levels({
  of,
  chosen,
  onChange,
}: {
  of: string;
  chosen: string;
  onChange: (code: string) => void;
}) {
  const { data: own } = useAreaOf(of);
  const { data: above } = useAreaOf(own?.parent);
  const options = [own, above].flatMap((area) =>
    area ? [{ code: area.code, label: area.name }] : [],
  );
  if (options.length < 2) return null;
  return (
    <View className="gap">
      <Choices
        name="level"
        label={heardWords.levels}
        chosen={[chosen]}
        options={options}
        onChange={([code = '']) => onChange(code)}
      />
    </View>
  );
}

/** 公开的数字: how orders went, who was best, and what makes it certain; nobody has to be signed in. */
export default function FiguresPage() {
  const params = useRouter().params;
  const { code: home } = useCommunity();
  const of = params.area ?? home;
  const [tab, setTab] = useState('figures');
  const [level, setLevel] = useState('');
  const now = useNow();
  const area = level || of;
  return (
    <Page title={words.title} open>
      <Tabs tabs={TABS} chosen={tab} onChange={setTab} />
      <View className="column">
        {of && tab !== 'roots' ? <Levels of={of} chosen={area ?? ''} onChange={setLevel} /> : null}
        {!area && tab !== 'roots' ? <AreaNeeded /> : null}
        {area && tab === 'figures' ? <AreaFigures key={area} area={area} /> : null}
        {area && tab === 'stars' ? <StarLists key={area} area={area} now={now} /> : null}
        {tab === 'roots' ? <DayRoots now={now} /> : null}
      </View>
    </Page>
  );
}
