import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OrderAnswer } from '@domain/order/answer';
import { words } from '../../locale';
import { go, ROUTES } from '../../services/navigation';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';
import { verifyOnPhone } from '../../services/verify';
import type { PhoneVerdict } from '../../services/verify';
import { Button } from '../Button';
import { Heading } from '../Heading';
import { Note } from '../Note';
import { ProblemNote } from '../ProblemNote';

/** 回执, and one tap that recomputes the whole chain on this phone. */
export function VerifyCard({ order }: { order: OrderAnswer }) {
  const [busy, setBusy] = useState(false);
  const [verdict, setVerdict] = useState<PhoneVerdict>();
  const [problem, setProblem] = useState<Problem>();
  const verify = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      setVerdict(await verifyOnPhone(order.id, order.receipt));
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  };
  return (
    <View className="card">
      <Heading>{words.order.receipt}</Heading>
      <View className="receipt soft gap">{order.receipt}</View>
      {verdict ? (
        <Note
          id="verify-result"
          tone={verdict.valid ? 'good' : 'warn'}
          icon={verdict.valid ? 'lock' : 'alert'}
        >
          {verdict.valid ? words.order.verified(verdict.length) : words.order.broken}
        </Note>
      ) : null}
      <ProblemNote problem={problem} />
      <View className="buttons">
        <Button id="verify-chain" icon="lock" disabled={busy} onClick={() => void verify()}>
          {busy ? words.order.verifying : words.order.verify}
        </Button>
        <Button
          id="show-receipt"
          kind="line"
          onClick={() => go(`${ROUTES.receipt}?id=${order.id}`)}
        >
          {words.order.showReceipt}
        </Button>
      </View>
    </View>
  );
}
