import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { OrderListItem } from '@domain/order/answer';
import { OPEN_STATES } from '@domain/order/states';
import { COMMAND_WORDS } from '@domain/words/commands';
import { Button } from '../../components/Button';
import { Choices } from '../../components/Choices';
import { Empty } from '../../components/Empty';
import { OrderItems } from '../../components/OrderItems';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { PublicOutcome, PublicPhotos } from '../../components/order/PublicOutcome';
import { Tabs } from '../../components/Tabs';
import { AreaLine } from '../../components/place/AreaLine';
import { AreaNeeded } from '../../components/place/AreaNeeded';
import { useCommunity } from '../../hooks/useArea';
import { useMe } from '../../hooks/useMe';
import { useOrderList } from '../../hooks/useOrderList';
import { words } from '../../locale';
import { heardWords } from '../../locale/heard';
import { useCatalogueOf } from '../../services/community';
import { ROUTES, signInFor } from '../../services/navigation';
import { neighboursPath, runCommand } from '../../services/orders';
import { isWeb } from '../../services/platform';
import { problemOf } from '../../services/problem';

const TABS = [
  { code: 'all', label: words.lists.allStates, state: undefined },
  { code: 'open', label: words.lists.onlyOpen, state: OPEN_STATES.join(',') },
  { code: 'done', label: words.lists.onlyDone, state: 'fulfilled,rated,closed' },
];

export default function NeighboursPage() {
  const [tab, setTab] = useState('all');
  const [category, setCategory] = useState('');
  const me = useMe();
  const { code, area } = useCommunity();
  const { data: catalogue } = useCatalogueOf(code);
  const state = TABS.find((one) => one.code === tab)?.state;
  const list = useOrderList(code ? neighboursPath({ area: code, state, category }) : undefined);
  const join = async (order: OrderListItem) => {
    try {
      await runCommand(order.id, 'join', {});
      list.reload();
    } catch (error) {
      void Taro.showToast({ title: problemOf(error).title, icon: 'none' });
    }
  };
  const kinds = (catalogue?.categories ?? []).filter(({ mayBePublic }) => mayBePublic);

  return (
    <Page title={words.tabs.neighbours} root open={isWeb}>
      <Tabs tabs={TABS} chosen={tab} onChange={setTab} />
      <View className="column">
        {code ? (
          <AreaLine code={code} name={area?.name ?? ''} mine={Boolean(me)} />
        ) : (
          <AreaNeeded />
        )}
        {kinds.length > 0 ? (
          <View className="filter-line">
            <Choices
              name="category"
              label={heardWords.categories}
              chosen={[category]}
              options={[
                { code: '', label: words.lists.allCategories },
                ...kinds.map(({ code: kind, name }) => ({ code: kind, label: name })),
              ]}
              onChange={([kind = '']) => setCategory(kind)}
            />
          </View>
        ) : null}
        {code ? (
          <OrderItems
            list={list}
            seat="work"
            empty={
              <Empty
                icon="family"
                title={words.lists.neighboursEmpty}
                hint={words.lists.neighboursHint}
              />
            }
            beneath={(order) => <PublicOutcome order={order} />}
            foot={(order) => (
              <View>
                <PublicPhotos order={order} />
                {order.actions.some(({ command }) => command === 'join') ? (
                  <View className="row gap">
                    <Button
                      id={`join-${order.id}`}
                      kind="line"
                      small
                      onClick={() => void join(order)}
                    >
                      {COMMAND_WORDS.join}
                    </Button>
                  </View>
                ) : null}
              </View>
            )}
          />
        ) : null}
        {me ? null : (
          <Note tone="blue" icon="info">
            {words.lists.visitor}
            <View className="buttons">
              <Button id="sign-in" kind="line" small onClick={() => signInFor(ROUTES.neighbours)}>
                {words.lists.signIn}
              </Button>
            </View>
          </Note>
        )}
      </View>
    </Page>
  );
}
