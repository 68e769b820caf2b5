import { View } from '@tarojs/components';
import { useState } from 'react';
import { CONTACT_CHANNELS } from '@domain/order/vocabulary';
import { CHANNEL_WORDS } from '@domain/words/reasons';
import { useDraft } from '../../hooks/useDraft';
import { useSubmit } from '../../hooks/useSubmit';
import { words } from '../../locale';
import { Button } from '../Button';
import { CallButton } from '../CallButton';
import { Choices } from '../Choices';
import { Field } from '../Field';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { TextArea } from '../TextArea';
import type { CommandFormProps } from './GenericForm';

/** 记一次联系: after a call, one tap on 通了 or 没通 records it. */
export function ContactForm({ order, action, run, refused, onClose }: CommandFormProps) {
  const [channel, setChannel] = useState('phone');
  const draft = useDraft(`${order.id}:contact`, { words: '' });
  const { busy, problem, submit } = useSubmit(run, 'contact', {
    onDone: draft.clear,
    onClose,
    refused,
  });
  const send = (reached: boolean) => {
    const said = draft.value.words.trim();
    void submit({ channel, reached, ...(said ? { words: said } : {}) });
  };
  return (
    <Sheet
      title={action.label}
      onClose={onClose}
      foot={
        <View className="row">
          <Button id="contact-missed" disabled={busy} onClick={() => send(false)}>
            {words.order.notReached}
          </Button>
          <Button id="contact-reached" kind="main" disabled={busy} onClick={() => send(true)}>
            {words.order.reached}
          </Button>
        </View>
      }
    >
      {order.contact ? (
        <View className="row row-between">
          <View>
            <View className="strong">{order.contact.name}</View>
            <View className="soft">{order.contact.phone}</View>
          </View>
          <CallButton id="call-resident" phone={order.contact.phone} who={order.contact.name} />
        </View>
      ) : null}
      <Field label={words.contact.channel}>
        <Choices
          name="channel"
          chosen={[channel]}
          options={CONTACT_CHANNELS.map((code) => ({ code, label: CHANNEL_WORDS[code] }))}
          onChange={([code = 'phone']) => setChannel(code)}
        />
      </Field>
      <Field label={words.contact.words} optional>
        <TextArea
          name="words"
          label={words.contact.words}
          value={draft.value.words}
          onChange={(said) => draft.change({ words: said })}
        />
      </Field>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
