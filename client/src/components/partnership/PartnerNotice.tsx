import { View } from '@tarojs/components';
import { endingSoon } from '@domain/ending-soon';
import { endingWords } from '@domain/words/partners';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { words } from '../../locale';
import { usePartnerOf } from '../../services/community';
import { Note } from '../Note';

/** Above a partner's work: its agreement, a credential or its insurance ends soon. */
export function PartnerNotice() {
  const partnerId = useMe()?.memberships.find((one) => one.partnerId)?.partnerId;
  const { data } = usePartnerOf(partnerId);
  const time = useNow();
  const ending = data?.agreement ? endingSoon(data.agreement, time) : [];
  if (ending.length === 0) return null;
  return (
    <View className="desk-notice">
      <Note id="partner-ending" icon="clock">
        <View className="strong">{ending.map(endingWords).join('、')}</View>
        <View>{words.partners.renew}</View>
      </Note>
    </View>
  );
}
