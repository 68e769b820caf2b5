import { View } from '@tarojs/components';
import { ROLE_WORDS } from '@domain/words/people';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import type { FoundInvitation } from '../../services/team';
import { Button } from '../Button';
import { Heading } from '../Heading';
import { Note } from '../Note';
import { PhoneButton } from '../PhoneButton';
import { Fact } from '../order/Fact';

interface InvitationAsksProps {
  found: FoundInvitation;
  busy: boolean;
  onAccept: () => void;
  onLater: () => void;
}

/** Who invites to what, and the two answers; a phone number first where there is none. */
export function InvitationAsks({ found, busy, onAccept, onLater }: InvitationAsksProps) {
  const me = useMe();
  const time = useNow();
  const { role, title, placeName, by, expiresAt, held } = found;
  return (
    <View id="invitation-asks">
      <View className="card">
        <View className="soft">{words.invitation.asks}</View>
        <Heading title>{`${placeName} · ${title || ROLE_WORDS[role]}`}</Heading>
        <View className="facts gap-large">
          <Fact name={words.invitation.role}>
            {title && title !== ROLE_WORDS[role] ? ROLE_WORDS[role] : ''}
          </Fact>
          <Fact name={words.invitation.by}>
            {[by.displayName, by.placeName, by.title].filter(Boolean).join(' · ')}
          </Fact>
          <Fact name={words.invitation.as}>{me?.displayName}</Fact>
          <Fact name={words.invitation.until}>{timeWords(expiresAt, time)}</Fact>
        </View>
      </View>
      {held ? (
        <Note tone="good" icon="check">
          {words.invitation.held}
        </Note>
      ) : (
        <Note tone="blue">{words.invitation.means}</Note>
      )}
      {me && !me.phone ? (
        <View className="card">
          <View>{words.invitation.phoneFirst}</View>
          <View className="buttons">
            <PhoneButton />
          </View>
        </View>
      ) : null}
      <View className="buttons">
        <Button id="action-later" disabled={busy} onClick={onLater}>
          {words.invitation.no}
        </Button>
        {held ? null : (
          <Button id="action-accept" kind="main" disabled={busy || !me?.phone} onClick={onAccept}>
            {words.invitation.yes}
          </Button>
        )}
      </View>
    </View>
  );
}
