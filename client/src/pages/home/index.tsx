import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { FEE_WORDS } from '@domain/words/reasons';
import { OPEN_STATES } from '@domain/order/states';
import { Button } from '../../components/Button';
import { CallButton } from '../../components/CallButton';
import { Cell, Cells } from '../../components/Cell';
import { Heading } from '../../components/Heading';
import { categoryIcon, Icon } from '../../components/Icon';
import { LoadState } from '../../components/LoadState';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { Steps } from '../../components/Steps';
import { spoken } from '../../components/spoken';
import { AreaNeeded } from '../../components/place/AreaNeeded';
import { CategoryGrid } from '../../components/place/CategoryGrid';
import { OrderCard } from '../../components/order/OrderCard';
import { workLine } from '../../components/order/orderWords';
import { useCommunity } from '../../hooks/useArea';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { useOrderList } from '../../hooks/useOrderList';
import { yuanWords } from '../../lib/money';
import { waitsForMe } from '../../lib/seat';
import { words } from '../../locale';
import { useCatalogueOf } from '../../services/community';
import { go, goToOrder, ROUTES } from '../../services/navigation';
import { ordersPath } from '../../services/orders';
import { sendWaiting, waitingOrders } from '../../services/outbox';
import type { Service } from '../../services/types';

const CURRENT = [...OPEN_STATES, 'fulfilled'].join(',');
const FIRST_CATEGORIES = 12;
const FIRST_FOR_ELDERS = 4;
const FIRST_SERVICES = 5;

const feeWords = ({ kind, amountFen, unit }: Service['fee']): string =>
  kind === 'lowCost' && amountFen !== undefined
    ? `${yuanWords(amountFen)}${unit ? `/${unit}` : ''}`
    : FEE_WORDS[kind];

const place = (category = '', service = '') =>
  go(`${ROUTES.place}?category=${category}&service=${service}`);

export default function HomePage() {
  const me = useMe();
  const time = useNow();
  const [all, setAll] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const { code, area } = useCommunity();
  const { data: catalogue, problem, reload } = useCatalogueOf(code);
  const mine = useOrderList(
    me ? ordersPath({ view: 'mine', state: CURRENT, limit: 3 }) : undefined,
  );
  const first = mine.items?.find(waitsForMe) ?? mine.items?.[0];

  useDidShow(() => {
    void sendWaiting().then(({ sent, refused }) => {
      setWaiting(waitingOrders().length);
      if (refused[0]) void Taro.showToast({ title: refused[0], icon: 'none' });
      if (sent > 0) mine.reload();
    });
  });

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
        {waiting > 0 ? <Note icon="clock">{words.home.waiting}</Note> : null}
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
            {catalogue.services.length > 0 ? (
              <View>
                <Heading>{words.home.services}</Heading>
                <Cells>
                  {catalogue.services.slice(0, FIRST_SERVICES).map((service) => (
                    <Cell
                      key={service.id}
                      id={`service-${service.id}`}
                      icon={categoryIcon(service.categoryCode)}
                      title={service.name}
                      note={service.partner.name}
                      value={feeWords(service.fee)}
                      onClick={() => place(service.categoryCode, service.id)}
                    />
                  ))}
                </Cells>
              </View>
            ) : null}
          </View>
        ) : code ? (
          <LoadState problem={problem} onRetry={reload} rows={2} />
        ) : null}
      </View>
    </Page>
  );
}
