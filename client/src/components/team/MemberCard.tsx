import { View } from '@tarojs/components';
import { ROLE_WORDS } from '@domain/words/people';
import { dayWords } from '../../lib/time';
import { words } from '../../locale';
import type { TeamMember } from '../../services/team';
import { Button } from '../Button';
import { Chip } from '../Chip';
import { silent } from '../spoken';

interface MemberCardProps {
  member: TeamMember;
  now: number;
  onEnd: () => void;
}

/** One person with one role, and 结束 for whoever may. */
export function MemberCard({ member, now, onEnd }: MemberCardProps) {
  const { id, displayName, role, title, placeName, since, mayEnd } = member;
  return (
    <View id={`member-${id}-${role}`} className="card row">
      <View className="avatar" {...silent}>
        {displayName.slice(0, 1)}
      </View>
      <View className="grow">
        <View className="row row-wrap">
          <View className="strong">{displayName}</View>
          <Chip tone="waiting">{ROLE_WORDS[role]}</Chip>
        </View>
        <View className="soft">{[title, placeName].filter(Boolean).join(' · ')}</View>
        <View className="soft small">{words.team.since(dayWords(since, now))}</View>
      </View>
      {mayEnd ? (
        <Button
          id={`action-end-${id}-${role}`}
          small
          label={words.team.endSpoken(displayName, ROLE_WORDS[role])}
          onClick={onEnd}
        >
          {words.team.end}
        </Button>
      ) : null}
    </View>
  );
}
