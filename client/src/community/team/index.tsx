import { View } from '@tarojs/components';
import { useDidShow, useRouter, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { ROLE_WORDS } from '@domain/words/people';
import { Button } from '../../components/Button';
import { ConfirmSheet } from '../../components/ConfirmSheet';
import { Empty } from '../../components/Empty';
import { Heading } from '../../components/Heading';
import { LoadState } from '../../components/LoadState';
import { Page } from '../../components/Page';
import { CodeSheet } from '../../components/team/CodeSheet';
import { InvitationCard } from '../../components/team/InvitationCard';
import { InviteSheet } from '../../components/team/InviteSheet';
import { MemberCard } from '../../components/team/MemberCard';
import { OtherTeams } from '../../components/team/OtherTeams';
import { TeamName } from '../../components/team/TeamName';
import { TeamRecord } from '../../components/team/TeamRecord';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { useTeam } from '../../hooks/useTeam';
import { keyOfParams, placeOfKey, teamsOf } from '../../lib/teams';
import { words } from '../../locale';
import { ROUTES } from '../../services/navigation';
import { endInvitation, endMembership } from '../../services/team';
import type { NewInvitation, OpenInvitation, TeamMember } from '../../services/team';

type Open =
  | { sheet: 'invite' | 'record' }
  | { sheet: 'code'; invitation: NewInvitation }
  | { sheet: 'end'; member: TeamMember }
  | { sheet: 'withdraw'; invitation: OpenInvitation };

/** 成员: who has which role in a place, who is invited, and giving and ending both. */
export default function TeamPage() {
  const me = useMe();
  const params = useRouter().params;
  const key = keyOfParams(params) ?? teamsOf(me?.memberships ?? [])[0];
  const place = me && key ? placeOfKey(key) : undefined;
  const { team, invitations, problem, reload } = useTeam(place);
  const [open, setOpen] = useState<Open>();
  const time = useNow();
  const close = () => setOpen(undefined);
  useDidShow(reload);
  useShareAppMessage(() =>
    open?.sheet === 'code'
      ? {
          title: words.team.shareTitle(open.invitation.placeName),
          path: `${ROUTES.invitation}?scene=${open.invitation.code}`,
        }
      : { title: words.brand, path: ROUTES.home },
  );

  return (
    <Page title={words.team.title}>
      <View className="column">
        {place && team ? null : place ? (
          <LoadState problem={problem} onRetry={reload} />
        ) : (
          <Empty icon="family" title={words.team.notYours} />
        )}
        {place && team ? (
          <View>
            <TeamName place={place} />
            {team.mayInvite.length > 0 ? (
              <View className="buttons">
                <Button
                  id="action-invite"
                  kind="main"
                  icon="add"
                  onClick={() => setOpen({ sheet: 'invite' })}
                >
                  {words.team.invite}
                </Button>
              </View>
            ) : null}
            {team.items.length === 0 ? (
              <Empty icon="family" title={words.team.empty} hint={words.team.emptyHint} />
            ) : null}
            <View id="team-members">
              {team.items.map((member) => (
                <MemberCard
                  key={`${member.id}-${member.role}-${member.areaCode ?? ''}`}
                  member={member}
                  now={time}
                  onEnd={() => setOpen({ sheet: 'end', member })}
                />
              ))}
            </View>
            {invitations.length > 0 ? <Heading>{words.team.invited}</Heading> : null}
            {invitations.map((invitation) => (
              <InvitationCard
                key={invitation.id}
                invitation={invitation}
                now={time}
                onEnd={() => setOpen({ sheet: 'withdraw', invitation })}
              />
            ))}
            <OtherTeams place={place} onRecord={() => setOpen({ sheet: 'record' })} />
          </View>
        ) : null}
      </View>
      {open?.sheet === 'invite' && team ? (
        <InviteSheet
          givable={team.mayInvite}
          onInvited={(invitation) => {
            setOpen({ sheet: 'code', invitation });
            reload();
          }}
          onClose={close}
        />
      ) : null}
      {open?.sheet === 'code' ? (
        <CodeSheet invitation={open.invitation} now={time} onClose={close} />
      ) : null}
      {open?.sheet === 'record' && place ? (
        <TeamRecord place={place} now={time} onClose={close} />
      ) : null}
      {open?.sheet === 'end' ? (
        <ConfirmSheet
          title={words.team.endTitle(open.member.displayName)}
          says={words.team.endSays(open.member.placeName, ROLE_WORDS[open.member.role])}
          act={words.team.endSure}
          told={words.team.ended}
          onAct={async () => {
            await endMembership(open.member);
            reload();
          }}
          onClose={close}
        />
      ) : null}
      {open?.sheet === 'withdraw' ? (
        <ConfirmSheet
          title={words.team.withdraw}
          says={words.team.withdrawSays}
          act={words.team.withdraw}
          told={words.team.withdrawn}
          onAct={async () => {
            await endInvitation(open.invitation.id);
            reload();
          }}
          onClose={close}
        />
      ) : null}
    </Page>
  );
}
