import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Satisfaction } from '@domain/order/vocabulary';
import { Choices } from '../../../components/Choices';
import { DateTimeInput } from '../../../components/DateTimeInput';
import { DayInput } from '../../../components/DayInput';
import { Faces } from '../../../components/Faces';
import { Field } from '../../../components/Field';
import { Stars } from '../../../components/Stars';
import { SwitchRow } from '../../../components/SwitchRow';
import { TextArea } from '../../../components/TextArea';
import { TextInput } from '../../../components/TextInput';
import { Uploader } from '../../../components/Uploader';
import { words as screen } from '../../../locale';
import { galleryWords as words } from '../../../locale/gallery';
import { Specimen } from './Specimen';
import { useSampleUploads } from './samples';

const OPTIONS = (['light', 'door', 'lift'] as const).map((code) => ({
  code,
  label: words.options[code],
}));
const NEARLY_FULL = 18;

function Fields() {
  const [name, setName] = useState('');
  const [long, setLong] = useState<string>(words.fieldLong);
  const [at, setAt] = useState('');
  const [day, setDay] = useState('');
  const needed = name === '' ? screen.common.required : undefined;
  return (
    <Specimen name="field">
      <Field label={words.fieldName} required hint={words.fieldHint} problem={needed}>
        <TextInput
          name="sample-name"
          label={words.fieldName}
          holder={words.fieldHint}
          value={name}
          onChange={setName}
        />
      </Field>
      <Field label={words.fieldFull} optional>
        <TextArea
          name="sample-long"
          label={words.fieldFull}
          most={NEARLY_FULL}
          value={long}
          onChange={setLong}
        />
      </Field>
      <Field label={words.fieldWhen}>
        <DateTimeInput
          name="sample-at"
          label={words.fieldWhen}
          value={at}
          quick="ahead"
          onChange={setAt}
        />
      </Field>
      <Field label={words.fieldDay}>
        <DayInput name="sample-day" label={words.fieldDay} value={day} onChange={setDay} />
      </Field>
    </Specimen>
  );
}

function Chosen() {
  const [one, setOne] = useState(['light']);
  const [some, setSome] = useState(['light', 'door']);
  const [row, setRow] = useState<string[]>([]);
  return (
    <Specimen name="choices">
      <Field label={words.oneOf}>
        <Choices name="one" options={OPTIONS} chosen={one} onChange={setOne} />
      </Field>
      <Field label={words.someOf}>
        <Choices name="some" many options={OPTIONS} chosen={some} onChange={setSome} />
      </Field>
      <Field label={words.rows}>
        <Choices name="row" rows options={OPTIONS} chosen={row} onChange={setRow} />
      </Field>
    </Specimen>
  );
}

function Rated() {
  const [stars, setStars] = useState(4);
  const [face, setFace] = useState<Satisfaction | undefined>('fair');
  return (
    <View>
      <Specimen name="stars">
        <Stars name="given" label={words.starsLabel} given={stars} onChange={setStars} />
        <Stars name="shown" label={words.starsLabel} given={3} />
      </Specimen>
      <Specimen name="faces">
        <Faces chosen={face} onChange={setFace} />
      </Specimen>
    </View>
  );
}

/** What is filled in. */
export function Filling() {
  const [on, setOn] = useState(true);
  const [off, setOff] = useState(false);
  const uploads = useSampleUploads();
  return (
    <View>
      <Fields />
      <Specimen name="uploader">
        <Uploader name="sample" uploads={uploads} />
      </Specimen>
      <Chosen />
      <Specimen name="switch">
        <SwitchRow
          name="sample-on"
          label={words.switchLabel}
          hint={words.switchHint}
          on={on}
          onChange={setOn}
        />
        <SwitchRow name="sample-off" label={words.main} on={off} onChange={setOff} />
      </Specimen>
      <Rated />
    </View>
  );
}
