import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { OCCASION_WORDS } from '@domain/words/occasions';
import { Button } from '../../components/Button';
import { Heading } from '../../components/Heading';
import { Icon } from '../../components/Icon';
import { LoadState } from '../../components/LoadState';
import { Page } from '../../components/Page';
import { Fact } from '../../components/order/Fact';
import { useNow } from '../../hooks/useNow';
import { useOrder } from '../../hooks/useOrder';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import { go, ROUTES, startAt } from '../../services/navigation';

const toHome = (
  <Button id="go-home" onClick={() => startAt(ROUTES.home)}>
    {words.placed.home}
  </Button>
);

/** Sent without a network: it waits, and goes out once, later. */
function Waiting() {
  return (
    <Page title={words.placed.savedTitle} root>
      <View className="column centre">
        <View className="done-mark">
          <Icon name="clock" />
        </View>
        <Heading title>{words.placed.savedTitle}</Heading>
        <View className="gap">{OCCASION_WORDS.offline}</View>
        <View className="buttons">{toHome}</View>
      </View>
    </Page>
  );
}

function Sent({ id }: { id: string }) {
  const { order, problem, reload } = useOrder(id);
  const time = useNow();
  if (!order) return <LoadState problem={problem} onRetry={reload} rows={1} />;
  return (
    <View className="column">
      <View className="done-mark">
        <Icon name="check" />
      </View>
      <Heading id="placed" title className="centre">
        {words.placed.head}
      </Heading>
      <View className="card">
        <Fact name={words.placed.number}>
          <View className="strong" id="placed-number">
            {order.number}
          </View>
        </Fact>
        {order.dueAt ? (
          <Fact name={words.placed.promised}>{timeWords(order.dueAt, time)} 前</Fact>
        ) : null}
        <Fact name={words.order.community}>
          {[order.community.name, order.community.phone].filter(Boolean).join('\n')}
        </Fact>
      </View>
      <View className="buttons">
        {toHome}
        <Button
          id="see-order"
          kind="main"
          onClick={() => void Taro.redirectTo({ url: `${ROUTES.order}?id=${id}` })}
        >
          {words.placed.see}
        </Button>
      </View>
      <View className="card">
        <Fact name={words.placed.receipt}>
          <View className="receipt">{order.receipt}</View>
        </Fact>
        <View className="soft small">{words.placed.receiptHint}</View>
        <View className="buttons">
          <Button id="keep-receipt" kind="line" onClick={() => go(`${ROUTES.receipt}?id=${id}`)}>
            {words.placed.keepReceipt}
          </Button>
        </View>
      </View>
    </View>
  );
}

export default function PlacedPage() {
  const { id = '', waiting = '' } = useRouter().params;
  if (waiting) return <Waiting />;
  return (
    <Page title={words.placed.title} root>
      <Sent id={id} />
    </Page>
  );
}
