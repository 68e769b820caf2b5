import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { ROLE_WORDS } from '@domain/words/people';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';
import { fetchRecord } from '../../services/team';
import type { MemberRecord, TeamPlace } from '../../services/team';
import { Empty } from '../Empty';
import { LoadState } from '../LoadState';
import { Sheet } from '../Sheet';

interface TeamRecordProps {
  place: TeamPlace;
  now: number;
  onClose: () => void;
}

/** 谁给了谁什么身份, newest first. */
export function TeamRecord({ place, now, onClose }: TeamRecordProps) {
  const [items, setItems] = useState<MemberRecord[]>();
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  const { areaCode, partnerId } = place;
  useEffect(() => {
    setProblem(undefined);
    fetchRecord({ areaCode, partnerId }).then(
      (page) => setItems(page.items),
      (error: unknown) => setProblem(problemOf(error)),
    );
  }, [areaCode, partnerId, round]);
  return (
    <Sheet title={words.team.record} onClose={onClose}>
      {items ? null : <LoadState problem={problem} onRetry={() => setRound(round + 1)} />}
      {items?.length === 0 ? <Empty title={words.team.noRecord} /> : null}
      <View id="team-record" className="timeline">
        {items?.map(({ id, at, event, role, title, placeName, by, whom }) => (
          <View key={id} className="moment">
            <View>
              {words.team.events[event](
                by.displayName,
                whom?.displayName ?? '',
                `${title || ROLE_WORDS[role]}(${placeName})`,
              )}
            </View>
            <View className="soft small">{timeWords(at, now)}</View>
          </View>
        ))}
      </View>
    </Sheet>
  );
}
