import { View } from '@tarojs/components';
import type { ApplicationDraft } from '../../lib/application';
import { words } from '../../locale';
import { Button } from '../Button';
import { DayInput } from '../DayInput';
import { Field } from '../Field';
import { Link } from '../Link';
import { TextInput } from '../TextInput';

interface CredentialRowsProps extends Pick<ApplicationDraft, 'credentials' | 'insuranceUntil'> {
  onChange: (patch: Partial<ApplicationDraft>) => void;
}

const MOST = 10;

/** Certificates with their last days, and until when one is insured; none of them has to be. */
export function CredentialRows({ credentials, insuranceUntil, onChange }: CredentialRowsProps) {
  const replace = (at: number, patch: Partial<ApplicationDraft['credentials'][number]>) =>
    onChange({
      credentials: credentials.map((one, index) => (index === at ? { ...one, ...patch } : one)),
    });
  return (
    <View>
      <Field label={words.apply.credentials} optional>
        {credentials.map(({ name, until }, at) => (
          <View key={at} className="gap">
            <View className="row">
              <View className="grow">
                <TextInput
                  name={`credential-${at}`}
                  label={words.apply.credentialName}
                  holder={words.apply.credentialName}
                  most={40}
                  value={name}
                  onChange={(text) => replace(at, { name: text })}
                />
              </View>
              <Link
                id={`remove-credential-${at}`}
                icon="close"
                square
                label={words.apply.removeCredential}
                onClick={() =>
                  onChange({ credentials: credentials.filter((_, index) => index !== at) })
                }
              />
            </View>
            <View className="soft small gap">{words.apply.credentialUntil}</View>
            <DayInput
              name={`credential-until-${at}`}
              label={words.apply.credentialUntil}
              value={until}
              onChange={(day) => replace(at, { until: day })}
            />
          </View>
        ))}
        {credentials.length < MOST ? (
          <View className="buttons">
            <Button
              id="add-credential"
              kind="line"
              small
              icon="add"
              onClick={() => onChange({ credentials: [...credentials, { name: '', until: '' }] })}
            >
              {words.apply.addCredential}
            </Button>
          </View>
        ) : null}
      </Field>
      <Field label={words.apply.insurance} optional>
        <DayInput
          name="insuranceUntil"
          label={words.apply.insurance}
          value={insuranceUntil}
          onChange={(day) => onChange({ insuranceUntil: day })}
        />
      </Field>
    </View>
  );
}
