import { View } from '@tarojs/components';
import { ORDER_SOURCES } from '@domain/order/vocabulary';
import { PLACE_FOR_RELATIVE_WORDS } from '@domain/words/commands';
import { ORDER_SOURCE_WORDS } from '@domain/words/reasons';
import type { PlaceDraft } from '../../lib/place';
import { words } from '../../locale';
import { Choices } from '../Choices';
import { Field } from '../Field';
import { SwitchRow } from '../SwitchRow';
import { TextInput } from '../TextInput';

interface ForWhomProps {
  draft: PlaceDraft;
  missing: readonly string[];
  onChange: (patch: Partial<PlaceDraft>) => void;
}

/** 替家人点单: the relative sees it and rates it with their own phone. */
export function ForRelative({ draft, missing, onChange }: ForWhomProps) {
  return (
    <View className="card">
      <SwitchRow
        name="relative"
        label={PLACE_FOR_RELATIVE_WORDS}
        hint={words.place.relativeHint}
        on={draft.relative}
        onChange={(relative) => onChange({ relative })}
      />
      {draft.relative ? (
        <View>
          <Field
            label={words.place.relation}
            required
            problem={missing.includes('relation') ? words.common.required : undefined}
          >
            <Choices
              name="relation"
              chosen={[draft.relation]}
              options={words.place.relations.map((relation) => ({
                code: relation,
                label: relation,
              }))}
              onChange={([relation = '']) => onChange({ relation })}
            />
          </Field>
          <Field
            label={words.place.relativeName}
            required
            problem={missing.includes('relativeName') ? words.common.required : undefined}
          >
            <TextInput
              name="relativeName"
              label={words.place.relativeName}
              most={40}
              value={draft.relativeName}
              onChange={(relativeName) => onChange({ relativeName })}
            />
          </Field>
          <Field label={words.place.relativePhone} optional>
            <TextInput
              name="relativePhone"
              label={words.place.relativePhone}
              type="number"
              most={20}
              value={draft.relativePhone}
              onChange={(relativePhone) => onChange({ relativePhone })}
            />
          </Field>
        </View>
      ) : null}
    </View>
  );
}

/** 代点单: for whom, how they told us, and the number it has on the hotline. */
export function OnBehalf({ draft, missing, onChange }: ForWhomProps) {
  return (
    <View className="card">
      <Field
        label={words.place.behalfName}
        required
        problem={missing.includes('behalfName') ? words.common.required : undefined}
      >
        <TextInput
          name="behalfName"
          label={words.place.behalfName}
          holder={words.place.contactName}
          most={40}
          value={draft.behalfName}
          onChange={(behalfName) => onChange({ behalfName })}
        />
      </Field>
      <Field label={words.place.behalfPhone} optional>
        <TextInput
          name="behalfPhone"
          label={words.place.behalfPhone}
          type="number"
          most={20}
          value={draft.behalfPhone}
          onChange={(behalfPhone) => onChange({ behalfPhone })}
        />
      </Field>
      <Field label={words.place.source} optional>
        <Choices
          name="source"
          chosen={[draft.source]}
          options={ORDER_SOURCES.map((code) => ({ code, label: ORDER_SOURCE_WORDS[code] }))}
          onChange={([source = '']) => onChange({ source })}
        />
      </Field>
      {draft.source === 'hotline' ? (
        <Field label={words.place.external} optional>
          <TextInput
            name="externalNumber"
            label={words.place.external}
            most={60}
            value={draft.externalNumber}
            onChange={(externalNumber) => onChange({ externalNumber })}
          />
        </Field>
      ) : null}
    </View>
  );
}
