import { View } from '@tarojs/components';
import type { Fee } from '@domain/partner';
import { AGREEMENT_STEP_WORDS, endingWords } from '@domain/words/partners';
import {
  AGREEMENT_BASIS_WORDS,
  AGREEMENT_STATUS_WORDS,
  PARTNER_KIND_WORDS,
} from '@domain/words/people';
import { FEE_WORDS } from '@domain/words/reasons';
import { useNow } from '../../hooks/useNow';
import { yuanWords } from '../../lib/money';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import type { AgreementDetail } from '../../services/partnership';
import { CallButton } from '../CallButton';
import { Heading } from '../Heading';
import { Note } from '../Note';
import { Fact } from '../order/Fact';

const { partners } = words;

const feeWords = ({ name, kind, amountFen, unit }: Fee): string =>
  amountFen === undefined
    ? `${name} ${FEE_WORDS[kind]}`
    : `${name} ${yuanWords(amountFen)}${unit ? `/${unit}` : ''}`;

/** What was agreed with a partner, whom to call, and what was done about it. */
export function AgreementFacts({ partner }: { partner: AgreementDetail }) {
  const { kind, agreement, named, ending, openOrders, log } = partner;
  const { contact, fees, credentials, insuranceUntil } = agreement;
  const time = useNow();
  return (
    <View id="agreement-facts">
      {ending.length > 0 ? <Note>{ending.map(endingWords).join('、')}</Note> : null}
      <View className="facts">
        <Fact name={partners.status}>
          {`${AGREEMENT_BASIS_WORDS[agreement.basis]} · ${AGREEMENT_STATUS_WORDS[agreement.status]}`}
        </Fact>
        <Fact name={partners.term}>{`${agreement.from} — ${agreement.until}`}</Fact>
        <Fact name={partners.number2}>{agreement.number}</Fact>
        <Fact name={partners.kind}>{PARTNER_KIND_WORDS[kind]}</Fact>
        <Fact name={partners.categories}>{named.categories.join('、')}</Fact>
        <Fact name={partners.areas}>{named.areas.join('、')}</Fact>
        <Fact name={partners.fees}>
          {fees.length > 0 ? fees.map(feeWords).join('\n') : partners.free}
        </Fact>
        <Fact name={partners.open}>{partners.openOrders(openOrders, agreement.cap)}</Fact>
        <Fact name={partners.credentials}>
          {credentials.map(({ name, until }) => `${name} ${partners.until(until)}`).join('\n')}
        </Fact>
        <Fact name={partners.insurance}>
          {insuranceUntil ? partners.until(insuranceUntil) : undefined}
        </Fact>
        <Fact name={partners.contact}>
          {contact ? (
            <View className="row row-wrap">
              <View className="grow">{`${contact.name} ${contact.phone}`}</View>
              <CallButton id="call-partner" phone={contact.phone} who={contact.name} bare />
            </View>
          ) : (
            partners.noContact
          )}
        </Fact>
      </View>
      {log.length > 0 ? <Heading>{partners.log}</Heading> : null}
      {log.map(({ step, by, at, reason }, index) => (
        <View key={index} className="gap">
          <View>{`${by} ${AGREEMENT_STEP_WORDS[step]}`}</View>
          <View className="soft small">
            {[timeWords(at, time), reason].filter(Boolean).join(' · ')}
          </View>
        </View>
      ))}
    </View>
  );
}
