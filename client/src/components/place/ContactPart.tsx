import { View } from '@tarojs/components';
import { useMe } from '../../hooks/useMe';
import type { PlaceDraft } from '../../lib/place';
import { words } from '../../locale';
import { Field } from '../Field';
import { PhoneButton } from '../PhoneButton';
import { SwitchRow } from '../SwitchRow';
import { TextInput } from '../TextInput';

interface ContactPartProps {
  draft: PlaceDraft;
  missing: boolean;
  onChange: (patch: Partial<PlaceDraft>) => void;
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
