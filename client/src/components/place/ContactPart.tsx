import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useMe } from '../../hooks/useMe';
import type { PlaceDraft } from '../../lib/place';
import { words } from '../../locale/zh-CN';
import { demoPhoneCode, fetchPhone } from '../../services/identity';
import { isWeb } from '../../services/platform';
import { problemOf } from '../../services/problem';
import { useDemo } from '../../hooks/useDemo';
import { Button } from '../Button';
import { Field } from '../Field';
import { SwitchRow } from '../SwitchRow';
import { TextInput } from '../TextInput';

interface ContactPartProps {
  draft: PlaceDraft;
  missing: boolean;
  onChange: (patch: Partial<PlaceDraft>) => void;
}

const keepPhone = async (code: string | undefined): Promise<void> => {
  if (!code) return;
  try {
    await fetchPhone(code);
  } catch (error) {
    void Taro.showToast({ title: problemOf(error).title, icon: 'none' });
  }
};

/** The button that gives the phone number: WeChat's own, or its stand-in on one machine. */
function PhoneButton() {
  const demo = useDemo();
  if (!isWeb) {
    return (
      <Button
        id="use-phone"
        kind="line"
        icon="phone"
        openType="getPhoneNumber"
        onGetPhoneNumber={({ detail }) => void keepPhone(detail.code)}
      >
        {words.place.usePhone}
      </Button>
    );
  }
  return demo ? (
    <Button id="use-phone" kind="line" icon="phone" onClick={() => void keepPhone(demoPhoneCode())}>
      {words.place.usePhone}
    </Button>
  ) : null;
}

/** How to reach the person: the phone they signed in with, or another. */
export function ContactPart({ draft, missing, onChange }: ContactPartProps) {
  const phone = useMe()?.phone;
  const typing = draft.ownContact || !phone;
  return (
    <Field label={words.place.contact} problem={missing ? words.common.required : undefined}>
      {phone ? (
        <SwitchRow
          name="ownContact"
          label={words.place.phoneKept(phone)}
          hint={words.place.otherPhone}
          on={draft.ownContact}
          onChange={(ownContact) => onChange({ ownContact })}
        />
      ) : (
        <View className="gap">
          <PhoneButton />
        </View>
      )}
      {typing ? (
        <View>
          <TextInput
            name="contact.name"
            label={words.place.contactName}
            holder={words.place.contactName}
            most={40}
            value={draft.contactName}
            onChange={(contactName) => onChange({ contactName })}
          />
          <TextInput
            name="contact.phone"
            label={words.place.contactPhone}
            holder={words.place.contactPhone}
            type="number"
            most={20}
            value={draft.contactPhone}
            onChange={(contactPhone) => onChange({ contactPhone })}
          />
        </View>
      ) : null}
    </Field>
  );
}
