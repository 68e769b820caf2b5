import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { PLACE_ON_BEHALF_WORDS } from '@domain/words/commands';
import { ROLE_WORDS } from '@domain/words/people';
import { Button } from '../../components/Button';
import { Cell, Cells } from '../../components/Cell';
import { Heading } from '../../components/Heading';
import { Page } from '../../components/Page';
import { SwitchRow } from '../../components/SwitchRow';
import { silent } from '../../components/spoken';
import { EditMe } from '../../components/me/EditMe';
import type { Editable } from '../../components/me/EditMe';
import { AreaSheet } from '../../components/place/AreaSheet';
import { useCommunity } from '../../hooks/useArea';
import { useMe } from '../../hooks/useMe';
import { useUnreadDot } from '../../hooks/useUnread';
import { teamsOf } from '../../lib/teams';
import { words } from '../../locale';
import { changeMe, refreshMe, signOut } from '../../services/identity';
import { desksOf, go, ROUTES, seesPartners, startAt } from '../../services/navigation';
import { isWeb } from '../../services/platform';

const DESK_ICONS = { community: 'building', partner: 'handshake', supervisor: 'whistle' } as const;
const PLACES_FOR_OTHERS = ['gridWorker', 'communityStaff', 'communityLead'];

export default function MePage() {
  const me = useMe();
  const { code, area } = useCommunity();
  const [editing, setEditing] = useState<Editable>();
  const [choosing, setChoosing] = useState(false);
  const signedIn = me !== undefined;
  const unread = useUnreadDot(signedIn);
  useDidShow(() => {
    if (signedIn) void refreshMe().catch(() => undefined);
  });
  if (!me)
    return (
      <Page title={words.tabs.me} root>
        {null}
      </Page>
    );
  const placesForOthers = me.memberships.some(({ role }) => PLACES_FOR_OTHERS.includes(role));
  const roles = me.memberships.map(({ role, title }) => title || ROLE_WORDS[role]).join(' · ');

  return (
    <Page title={words.tabs.me} root>
      <View className="column">
        <View className="card row">
          <View className="avatar" {...silent}>
            {me.displayName.slice(0, 1)}
          </View>
          <View className="grow">
            <Heading id="me-name" title>
              {me.displayName}
            </Heading>
            <View className="soft">{roles || words.me.residentOnly}</View>
          </View>
        </View>

        <Cells>
          <Cell
            id="inbox"
            icon="note"
            title={words.inbox.title}
            note={words.inbox.hint}
            value={
              unread > 0 ? (
                <View className="row">
                  <View className="dot" {...silent} />
                  {words.inbox.unread(unread)}
                </View>
              ) : undefined
            }
            onClick={() => go(ROUTES.inbox)}
          />
        </Cells>

        {me.memberships.length > 0 ? (
          <View>
            <Heading>{words.me.roles}</Heading>
            <Cells>
              {desksOf(me).map((desk) => (
                <Cell
                  key={desk}
                  id={`desk-${desk}`}
                  icon={DESK_ICONS[desk]}
                  title={words.me.toDesk[desk]}
                  onClick={() => startAt(ROUTES[desk])}
                />
              ))}
              {teamsOf(me.memberships).length > 0 ? (
                <Cell
                  id="team"
                  icon="family"
                  title={words.me.team}
                  onClick={() => go(ROUTES.team)}
                />
              ) : null}
              {seesPartners(me) ? (
                <Cell
                  id="partners"
                  icon="handshake"
                  title={words.partners.title}
                  onClick={() => go(ROUTES.partners)}
                />
              ) : null}
              {placesForOthers ? (
                <Cell
                  id="place-for"
                  icon="add"
                  title={PLACE_ON_BEHALF_WORDS}
                  onClick={() => go(`${ROUTES.place}?behalf=1`)}
                />
              ) : null}
            </Cells>
          </View>
        ) : null}

        <Cells>
          <Cell
            id="edit-name"
            icon="person"
            title={words.me.name}
            value={me.displayName}
            onClick={() => setEditing('displayName')}
          />
          <Cell
            id="edit-area"
            icon="building"
            title={words.me.community}
            value={area?.name ?? code ?? words.me.notSet}
            onClick={() => setChoosing(true)}
          />
          <Cell
            id="edit-address"
            icon="pin"
            title={words.me.address}
            note={me.address || words.me.notSet}
            onClick={() => setEditing('address')}
          />
          <Cell icon="phone" title={words.me.phone} value={me.phone ?? words.me.noPhone} />
        </Cells>
        <View className="card">
          <SwitchRow
            name="elderMode"
            label={words.me.elder}
            hint={words.me.elderHint}
            on={me.elderMode}
            onChange={(elderMode) => void changeMe({ elderMode }).catch(() => undefined)}
          />
        </View>
        <Cells>
          <Cell
            id="apply"
            icon="handshake"
            title={words.apply.title}
            note={words.apply.titleHint}
            onClick={() => go(ROUTES.apply)}
          />
          <Cell
            id="have-code"
            icon="family"
            title={words.me.haveCode}
            onClick={() => go(ROUTES.invitation)}
          />
        </Cells>
        <Cells>
          <Cell
            id="sign-in-other"
            icon="scan"
            title={words.confirm.title}
            onClick={() => go(ROUTES.confirm)}
          />
          <Cell
            id="devices"
            icon="device"
            title={words.devices.title}
            onClick={() => go(ROUTES.devices)}
          />
          <Cell
            id="privacy"
            icon="lock"
            title={words.privacy.title}
            note={words.privacy.titleHint}
            onClick={() => go(ROUTES.privacy)}
          />
        </Cells>
        <View className="buttons">
          <Button id="sign-out" icon="out" onClick={() => void signOut()}>
            {isWeb ? words.me.switchPerson : words.me.signOut}
          </Button>
        </View>
      </View>
      {editing ? <EditMe field={editing} me={me} onClose={() => setEditing(undefined)} /> : null}
      {choosing ? <AreaSheet onClose={() => setChoosing(false)} /> : null}
    </Page>
  );
}
