import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { words } from '../locale';
import { hostConsent, openGuideline } from '../services/consent';
import type { ConsentQuestion } from '../services/consent';
import { Button } from './Button';
import { Link } from './Link';
import { Sheet } from './Sheet';

/** The button on which WeChat hears that the guideline was agreed to; the phone number comes with the same tap. */
function Agree({ about, answer }: ConsentQuestion) {
  const look = { id: 'consent-yes', kind: 'main' } as const;
  return about === 'phone' ? (
    <Button
      {...look}
      openType="getPhoneNumber|agreePrivacyAuthorization"
      onGetPhoneNumber={({ detail }) => answer({ agreed: true, phoneCode: detail.code })}
    >
      {words.consent.agree}
    </Button>
  ) : (
    <Button
      {...look}
      openType="agreePrivacyAuthorization"
      onAgreePrivacyAuthorization={() => answer({ agreed: true })}
    >
      {words.consent.agree}
    </Button>
  );
}

/** 先问一声: before WeChat hands out something private, what is asked, why, and that it goes without. */
export function ConsentSheet() {
  const [question, setQuestion] = useState<ConsentQuestion>();
  useEffect(() => hostConsent(setQuestion), []);
  useDidShow(() => {
    hostConsent(setQuestion);
  });
  if (!question) return null;
  const { about, answer } = question;
  const { what, why, without } = words.consent[about];
  return (
    <Sheet
      title={what}
      onClose={() => answer({ agreed: false })}
      foot={
        <View className="buttons">
          <Button id="consent-no" onClick={() => answer({ agreed: false })}>
            {words.consent.refuse}
          </Button>
          <Agree {...question} />
        </View>
      }
    >
      <View>{why}</View>
      <View className="gap">{without}</View>
      <Link id="consent-guideline" icon="lock" onClick={openGuideline}>
        {words.consent.guideline}
      </Link>
    </Sheet>
  );
}
