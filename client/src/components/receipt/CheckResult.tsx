import { View } from '@tarojs/components';
import { shortCode } from '../../lib/receipt';
import { dayWords } from '../../lib/time';
import { receiptWords as words } from '../../locale/receipt';
import type { PhoneCheck } from '../../services/receipt';
import { Heading } from '../Heading';
import { Icon } from '../Icon';
import { Fact } from '../order/Fact';
import { spoken } from '../spoken';

const Line = ({ icon, children }: { icon: string; children: string }) => (
  <View className="row row-top gap">
    <Icon name={icon} />
    <View className="grow">{children}</View>
  </View>
);

/** What came of looking a receipt up, and what this phone has computed itself. */
export function CheckResult({ check, now }: { check: PhoneCheck; now: number }) {
  const { valid, proven, chained, length, sequence, day, head } = check;
  const isGood = valid && proven !== false && chained !== false;
  const dayText = dayWords(`${day}T00:00:00+08:00`, now);
  return (
    <View className="card" id={isGood ? 'receipt-good' : 'receipt-broken'} {...spoken('status')}>
      <View className={`done-mark ${isGood ? '' : 'mark-bad'}`}>
        <Icon name={isGood ? 'check' : 'alert'} />
      </View>
      <Heading title className="centre">
        {isGood ? words.good : words.broken}
      </Heading>
      <View className="centre soft gap">{isGood ? words.goodHint(length) : words.brokenHint}</View>
      <Line icon="note">
        {`${words.at(sequence)},${length === sequence ? words.latest : words.moved(length - sequence)}`}
      </Line>
      {proven === true ? <Line icon="lock">{words.proven(dayText)}</Line> : null}
      {proven === undefined ? <Line icon="clock">{words.notYet(dayText)}</Line> : null}
      {chained === true ? <Line icon="check">{words.chained}</Line> : null}
      {chained === undefined ? <Line icon="info">{words.unseen}</Line> : null}
      <Fact name={words.last}>
        <View className="receipt">{shortCode(head)}</View>
      </Fact>
    </View>
  );
}
