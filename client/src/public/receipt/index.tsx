import { View } from '@tarojs/components';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useEffect } from 'react';
import type { OrderAnswer } from '@domain/order/answer';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { LoadState } from '../../components/LoadState';
import { Page } from '../../components/Page';
import { CheckResult } from '../../components/receipt/CheckResult';
import { EnterReceipt } from '../../components/receipt/EnterReceipt';
import { ReceiptCard } from '../../components/receipt/ReceiptCard';
import { useLoaded } from '../../hooks/useLoaded';
import { useNow } from '../../hooks/useNow';
import { useReceiptCheck } from '../../hooks/useReceiptCheck';
import { findReceipt, receiptCode, type ReceiptCode } from '../../lib/receipt';
import { CARD_PICTURE } from '../../lib/share';
import { codeInParams } from '../../lib/sign-in-code';
import { receiptWords as words } from '../../locale/receipt';
import type { Loaded } from '../../services/cache';
import { ROUTES } from '../../services/navigation';
import { orderPath } from '../../services/orders';

/** What was asked for: the result, what it waits for, or that nothing was found. */
function Check({ state }: { state: ReturnType<typeof useReceiptCheck> }) {
  const time = useNow();
  const { check, problem, start, retry } = state;
  if (check) {
    return (
      <View>
        <CheckResult check={check} now={time} />
        <View className="buttons">
          <Button id="check-again" kind="quiet" onClick={() => start(undefined)}>
            {words.again}
          </Button>
        </View>
      </View>
    );
  }
  if (problem?.status === 404) {
    return (
      <Empty
        icon="search"
        title={words.unknown}
        hint={words.unknownHint}
        action={{ id: 'check-again', label: words.again, onClick: () => start(undefined) }}
      />
    );
  }
  return (
    <View>
      {problem ? null : <View className="soft centre gap">{words.checking}</View>}
      <LoadState problem={problem} onRetry={retry} rows={1} />
    </View>
  );
}

interface OwnProps {
  own: Loaded<OrderAnswer>;
  onCheck: (code: ReceiptCode) => void;
}

/** My receipt, and one tap to look it up as anybody else would. */
function Own({ own: { data: order, problem, reload }, onCheck }: OwnProps) {
  const time = useNow();
  if (!order) return <LoadState problem={problem} onRetry={reload} rows={2} />;
  return (
    <View>
      <ReceiptCard order={order} now={time} />
      <View className="buttons">
        <Button
          id="check-receipt"
          kind="main"
          icon="lock"
          onClick={() => onCheck({ id: order.id, head: order.receipt })}
        >
          {words.check}
        </Button>
      </View>
    </View>
  );
}

/** 回执: one's own (`id`), one that was scanned or sent (`scene`), or the field for one. */
export default function ReceiptPage() {
  const { id = '', ...params } = useRouter().params;
  const scanned = codeInParams(params);
  const state = useReceiptCheck();
  const { asked, start } = state;
  const own = useLoaded<OrderAnswer>(id ? orderPath(id) : undefined);
  useShareAppMessage(() => ({
    title: words.shareTitle,
    path: `${ROUTES.receipt}?scene=${own.data ? receiptCode(own.data) : scanned}`,
    imageUrl: CARD_PICTURE,
  }));
  useEffect(() => {
    if (scanned) start(findReceipt(scanned));
  }, [scanned, start]);
  return (
    <Page title={id ? words.title : words.checkTitle} open>
      <View className="column">
        {asked ? <Check state={state} /> : null}
        {!asked && id ? <Own own={own} onCheck={start} /> : null}
        {!asked && !id ? <EnterReceipt onCode={start} /> : null}
      </View>
    </Page>
  );
}
