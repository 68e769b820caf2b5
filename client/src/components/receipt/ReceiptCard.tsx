import { View } from '@tarojs/components';
import type { OrderAnswer } from '@domain/order/answer';
import { receiptCode, shortCode } from '../../lib/receipt';
import { timeWords } from '../../lib/time';
import { receiptWords as words } from '../../locale/receipt';
import { addressOf } from '../../services/address';
import { copy } from '../../services/clipboard';
import { ROUTES } from '../../services/navigation';
import { isWeb } from '../../services/platform';
import { Button } from '../Button';
import { Heading } from '../Heading';
import { Note } from '../Note';
import { Fact } from '../order/Fact';
import { QrCode } from '../QrCode';

/** Where a receipt is looked up, from the root of the web build. */
const checkUrl = (code: string): string => `/#${ROUTES.receipt}?scene=${code}`;

interface ReceiptCardProps {
  order: OrderAnswer;
  now: number;
}

/** 回执: number, promised time, short code, and what leads others to looking it up. */
export function ReceiptCard({ order, now }: ReceiptCardProps) {
  const code = receiptCode(order);
  const { promisedAt, dueAt } = order;
  return (
    <View>
      <View className="card qr-card" id="receipt-card">
        <Heading>{words.kept}</Heading>
        <QrCode url={checkUrl(code)} label={words.picture} />
        {isWeb ? <View className="soft small">{words.scan}</View> : null}
        <View className="receipt-short" id="receipt-short">
          {shortCode(order.receipt)}
        </View>
        <View className="soft small">{words.short}</View>
      </View>
      <View className="card">
        <Fact name={words.number}>{order.number}</Fact>
        {promisedAt ? (
          <Fact name={words.promised}>{timeWords(promisedAt, now)} 前</Fact>
        ) : dueAt ? (
          <Fact name={words.answered}>{timeWords(dueAt, now)} 前</Fact>
        ) : null}
        <View className="buttons">
          <Button
            id="copy-receipt"
            kind="line"
            onClick={() => copy(isWeb ? addressOf(checkUrl(code)) : code)}
          >
            {isWeb ? words.copyLink : words.copy}
          </Button>
          {isWeb ? null : (
            <Button id="share-receipt" kind="line" openType="share">
              {words.share}
            </Button>
          )}
        </View>
      </View>
      <View className="card">
        <Heading>{words.how}</Heading>
        {words.steps.map((step, index) => (
          <View key={step} className="row row-top gap">
            <View className="accent strong">{index + 1}</View>
            <View className="grow">{step}</View>
          </View>
        ))}
        <Note tone="blue" icon="lock">
          {words.private}
        </Note>
      </View>
    </View>
  );
}
