import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { CallButton } from '../../components/CallButton';
import { Heading } from '../../components/Heading';
import { Icon } from '../../components/Icon';
import { LoadState } from '../../components/LoadState';
import { Page } from '../../components/Page';
import { Steps } from '../../components/Steps';
import { spoken } from '../../components/spoken';
import { AreaNeeded } from '../../components/place/AreaNeeded';
import { CategoryGrid } from '../../components/place/CategoryGrid';
import { DoorLine } from '../../components/place/DoorLine';
import { ServiceList } from '../../components/home/ServiceList';
import { WaitingOrders } from '../../components/outbox/WaitingOrders';
import { OrderCard } from '../../components/order/OrderCard';
import { workLine } from '../../components/order/orderWords';
import { useHome } from '../../hooks/useHome';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { useDot } from '../../hooks/useUnread';
import { waitsForMe } from '../../lib/seat';
import { words } from '../../locale';
import { go, goToOrder, ROUTES } from '../../services/navigation';
import { cards } from '../../services/share';

const FIRST_CATEGORIES = 12;
const FIRST_FOR_ELDERS = 4;
const place = (category = '', service = '') =>
  go(`${ROUTES.place}?category=${category}&service=${service}`);

export default function HomePage() {
  const me = useMe();
  const time = useNow();
  const [all, setAll] = useState(false);
  const { code, area, catalogue, orders, problem, reload, loadServices } = useHome();
  const first = orders?.find(waitsForMe) ?? orders?.[0];
  useDot();
  useShareAppMessage(cards.home);

  const shown = all ? undefined : me?.elderMode ? FIRST_FOR_ELDERS : FIRST_CATEGORIES;
  const categories = catalogue?.categories.slice(0, shown) ?? [];

  return (
    <Page title={words.tabs.home} root topbar={false}>
      <View className="column">
        <View className="hello row row-between">
          <View className="grow">
            <Heading title>{area?.name ?? words.brand}</Heading>
            <View className="soft">{me ? words.home.hello(me.displayName) : words.slogan}</View>
          </View>
          <CallButton id="call-home" phone={area?.phone} who={area?.name ?? ''} />
        </View>
        <DoorLine />
        <WaitingOrders />
        {first ? (
          <OrderCard
            order={first}
            seat="resident"
            now={time}
            mine={waitsForMe(first)}
            onOpen={goToOrder}
          >
            <Steps state={first.state} said={workLine(first)} />
          </OrderCard>
        ) : null}
        <View
          id="ask"
          className="ask"
          onClick={() => place()}
          {...spoken('button', { label: words.home.ask })}
        >
          <Icon name="note" />
          {words.home.ask}
        </View>
        {me && !code ? <AreaNeeded /> : null}
        <Heading>{words.home.categories}</Heading>
        {catalogue ? (
          <View>
            <CategoryGrid categories={categories} onChoose={(category) => place(category)} />
            {catalogue.categories.length > categories.length ? (
              <View className="buttons">
                <Button id="all-categories" kind="quiet" onClick={() => setAll(true)}>
                  {words.common.more}
                </Button>
              </View>
            ) : null}
            <ServiceList
              catalogue={catalogue}
              onAll={loadServices}
              onChoose={({ id, categoryCode }) => place(categoryCode, id)}
            />
          </View>
        ) : code ? (
          <LoadState problem={problem} onRetry={reload} rows={2} />
        ) : null}
      </View>
    </Page>
  );
}
