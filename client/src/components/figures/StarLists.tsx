import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Ranked } from '@domain/insight/stars';
import { useLoaded } from '../../hooks/useLoaded';
import { percentWords, quartersBefore } from '../../lib/figures';
import { figureWords as words } from '../../locale/figures';
import { heardWords } from '../../locale/heard';
import { starsPath, type StarsOfQuarter } from '../../services/figures';
import { Chip } from '../Chip';
import { Choices } from '../Choices';
import { Heading } from '../Heading';
import { LoadState } from '../LoadState';

const QUARTERS = 4;

const quarterWords = (quarter: string): string =>
  words.quarter(quarter.slice(0, 4), quarter.slice(-1));

/** One of a list: place, star, and the numbers that it comes from. */
function Candidate({ one, list }: { one: Ranked; list: string }) {
  const { satisfactionRate, resolutionRate, onTimeRate } = one;
  const rates = [
    [words.rates.satisfactionRate, satisfactionRate],
    [words.rates.resolutionRate, resolutionRate],
    [words.onTime, onTimeRate],
  ] as const;
  return (
    <View className="figure-row" id={`star-${list}-${one.place}`}>
      <View className="figure-place">{one.place}</View>
      <View className="grow">
        <View className="row row-between row-wrap">
          <View className="strong">{one.name}</View>
          {one.star ? (
            <Chip tone="done" icon="star">
              {words.star}
            </Chip>
          ) : null}
        </View>
        <View className="soft small">
          {words.score(one.score)} · {words.voices(one.voices)}
        </View>
        <View className="soft small">
          {rates.map(([name, rate]) => `${name} ${percentWords(rate) ?? '–'}`).join(' · ')}
        </View>
      </View>
    </View>
  );
}

/** 季度服务明星: the lists of a quarter with their numbers, and how they are worked out. */
export function StarLists({ area, now }: { area: string; now: number }) {
  const quarters = quartersBefore(now, QUARTERS);
  const [chosen, setChosen] = useState(quarters[1] ?? '');
  const { data, problem, reload } = useLoaded<StarsOfQuarter>(starsPath(area, chosen));
  return (
    <View>
      <View className="filter-line gap">
        <Choices
          name="quarter"
          label={heardWords.quarters}
          chosen={[chosen]}
          options={quarters.map((code) => ({ code, label: quarterWords(code) }))}
          onChange={([code = '']) => setChosen(code)}
        />
      </View>
      {data ? (
        <View>
          {data.provisional ? <Chip tone="stopped">{words.provisional}</Chip> : null}
          {data.lists.map(({ list, name, meaning, candidates, tooFew }) => (
            <View key={list} className="card" id={`stars-${list}`}>
              <Heading>{name}</Heading>
              <View className="soft small">{meaning}</View>
              {candidates.length === 0 ? <View className="gap">{words.noStars}</View> : null}
              {candidates.map((one) => (
                <Candidate key={one.key} one={one} list={list} />
              ))}
              {tooFew > 0 ? <View className="soft small gap">{words.tooFew(tooFew)}</View> : null}
            </View>
          ))}
          <View className="card" id="star-formula">
            <Heading>{words.formula}</Heading>
            {data.formula.words.map((line) => (
              <View key={line} className="gap">
                {line}
              </View>
            ))}
          </View>
        </View>
      ) : (
        <LoadState problem={problem} onRetry={reload} />
      )}
    </View>
  );
}
