import { View } from '@tarojs/components';
import { ROLE_WORDS } from '@domain/words/people';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import type { OpenInvitation } from '../../services/team';
import { Button } from '../Button';

interface InvitationCardProps {
  invitation: OpenInvitation;
  now: number;
  onEnd: () => void;
}

/** An invitation that nobody has accepted yet, and 撤回 for whoever may. */
export function InvitationCard({ invitation, now, onEnd }: InvitationCardProps) {
  const { id, role, title, placeName, by, expiresAt, mayEnd } = invitation;
  return (
    <View id={`invitation-${id}`} className="card row">
      <View className="grow">
        <View className="strong">{title || ROLE_WORDS[role]}</View>
        <View className="soft">{[ROLE_WORDS[role], placeName].join(' · ')}</View>
        <View className="soft small">
          {words.team.invitedBy(by.displayName, timeWords(expiresAt, now))}
        </View>
      </View>
      {mayEnd ? (
        <Button id={`action-withdraw-${id}`} small onClick={onEnd}>
          {words.team.withdraw}
        </Button>
      ) : null}
    </View>
  );
}
