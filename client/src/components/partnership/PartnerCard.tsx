import { View } from '@tarojs/components';
import { endingWords } from '@domain/words/partners';
import { AGREEMENT_STATUS_WORDS, PARTNER_KIND_WORDS } from '@domain/words/people';
import type { AgreementLine } from '../../services/partnership';
import { Chip } from '../Chip';
import { spoken } from '../spoken';
import { statusTone } from './tones';

interface PartnerCardProps {
  partner: AgreementLine;
  onOpen: () => void;
}

/** A partner with what becomes of its agreement, in the list of the staff. */
export function PartnerCard({ partner, onOpen }: PartnerCardProps) {
  const { id, name, kind, agreement, named, ending } = partner;
  return (
    <View id={`partner-${id}`} className="card" onClick={onOpen} {...spoken('button')}>
      <View className="row row-wrap">
        <View className="grow strong">{name}</View>
        <Chip tone={statusTone(agreement.status)}>{AGREEMENT_STATUS_WORDS[agreement.status]}</Chip>
      </View>
      <View className="gap">{named.categories.join(' · ')}</View>
      <View className="soft small">{[PARTNER_KIND_WORDS[kind], ...named.areas].join(' · ')}</View>
      {ending.length > 0 ? (
        <View className="row row-wrap gap">
          {ending.map((one) => (
            <Chip key={`${one.what}${one.name ?? ''}`} tone="late" icon="clock">
              {endingWords(one)}
            </Chip>
          ))}
        </View>
      ) : null}
    </View>
  );
}
