import { View } from '@tarojs/components';
import { useLoaded } from '../../hooks/useLoaded';
import { percentWords } from '../../lib/figures';
import { lengthWords } from '../../lib/time';
import { figureWords as words } from '../../locale/figures';
import { figuresPath, type FigureGroup, type Figures } from '../../services/figures';
import { Chip } from '../Chip';
import { Empty } from '../Empty';
import { Heading } from '../Heading';
import { categoryIcon, Icon } from '../Icon';
import { LoadState } from '../LoadState';
import { Note } from '../Note';
import { RateFact } from './RateFact';

const MINUTE = 60_000;
const RATES = ['responseRate', 'resolutionRate', 'satisfactionRate'] as const;

/** What is promised in a category and what was kept, for whom enough were heard. */
function CategoryRow({ group }: { group: FigureGroup }) {
  const { promised, times, onTimeRate, satisfactionRate } = group;
  const median = times?.toFulfil?.median;
  const onTime = onTimeRate && percentWords(onTimeRate);
  const satisfied = satisfactionRate && percentWords(satisfactionRate);
  const kept = [
    ...(promised ? [words.promised(lengthWords(promised.fulfilMinutes * MINUTE))] : []),
    ...(typeof median === 'number' ? [words.kept(lengthWords(median * MINUTE))] : []),
  ];
  return (
    <View className="figure-row" id={`figure-${group.key}`}>
      <View className="category-mark mark-small">
        <Icon name={categoryIcon(group.key)} />
      </View>
      <View className="grow">
        <View className="row row-between row-wrap">
          <View className="strong">{group.name}</View>
          <View className="soft small">
            {words.ended(group.ended)} · {words.voices(group.voices)}
          </View>
        </View>
        <View className="soft small">{kept.join(',')}</View>
        <View className="soft small">
          {group.enough
            ? [
                onTime ? `${words.onTime} ${onTime}` : '',
                satisfied ? `${words.rates.satisfactionRate} ${satisfied}` : '',
              ]
                .filter(Boolean)
                .join(' · ')
            : group.voices > 0
              ? words.few
              : words.noData}
        </View>
      </View>
    </View>
  );
}

/** 办得怎样: the three rates with V, what was promised and what was kept. */
export function AreaFigures({ area }: { area: string }) {
  const { data, problem, reload } = useLoaded<Figures>(figuresPath(area));
  if (!data) return <LoadState problem={problem} onRetry={reload} />;
  if (data.ended === 0) return <Empty icon="list" title={words.none} hint={words.noneHint} />;
  return (
    <View>
      <View className="card" id="figures">
        <View className="row row-between row-wrap">
          <Heading>{words.period}</Heading>
          {data.provisional ? <Chip tone="stopped">{words.provisional}</Chip> : null}
        </View>
        <View className="soft">
          {words.ended(data.ended)} · {words.voices(data.voices)}
        </View>
        {data.enough || data.voices === 0 ? (
          <View className="figures">
            {RATES.map((name) => (
              <RateFact
                key={name}
                id={`rate-${name}`}
                name={words.rates[name]}
                hint={words.rateHints[name]}
                rate={data[name]}
                weighted={name === 'satisfactionRate'}
              />
            ))}
            <RateFact id="rate-onTime" name={words.onTime} rate={data.onTimeRate} />
          </View>
        ) : (
          <Note icon="lock">{words.few}</Note>
        )}
      </View>
      <View className="card">
        <Heading>{words.promisedAndKept}</Heading>
        {(data.groups ?? []).map((group) => (
          <CategoryRow key={group.key} group={group} />
        ))}
      </View>
    </View>
  );
}
