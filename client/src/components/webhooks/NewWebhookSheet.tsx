import { useState } from 'react';
import { WEBHOOK_EVENTS } from '@domain/webhooks/event-names';
import { WEBHOOK_EVENT_WORDS } from '@domain/words/webhooks';
import { useSending } from '../../hooks/useSending';
import { webhookWords as words } from '../../locale/webhooks';
import { addWebhook } from '../../services/webhooks';
import type { WebhookOwner } from '../../services/webhooks';
import { Button } from '../Button';
import { Choices } from '../Choices';
import { Field } from '../Field';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { TextInput } from '../TextInput';
import { SecretNote } from './SecretNote';

const EVENTS = WEBHOOK_EVENTS.map((code) => ({ code, label: WEBHOOK_EVENT_WORDS[code] ?? code }));
const MOST_URL = 2000;
const MOST_WORDS = 100;

interface NewWebhookSheetProps {
  owner: WebhookOwner;
  onAdded: () => void;
  onClose: () => void;
}

/** 登记对外通知: where to, and of which steps; then its secret, once. */
export function NewWebhookSheet({ owner, onAdded, onClose }: NewWebhookSheetProps) {
  const [url, setUrl] = useState('');
  const [description, setDescription] = useState('');
  const [events, setEvents] = useState<string[]>(EVENTS.map(({ code }) => code));
  const [secret, setSecret] = useState<string>();
  const { busy, problem, send } = useSending();
  const save = () =>
    void send(async () => {
      const told = { url: url.trim(), events, ...(description === '' ? {} : { description }) };
      setSecret(await addWebhook(owner, told));
      onAdded();
    }, words.added);
  if (secret !== undefined) {
    return (
      <Sheet title={words.added} onClose={onClose}>
        <SecretNote secret={secret} />
      </Sheet>
    );
  }
  return (
    <Sheet
      title={words.add}
      onClose={onClose}
      foot={
        <Button id="webhook-save" kind="main" busy={busy} onClick={save}>
          {words.save}
        </Button>
      }
    >
      <Field label={words.url} hint={words.urlHint} required>
        <TextInput
          name="url"
          label={words.url}
          holder={words.urlHolder}
          value={url}
          most={MOST_URL}
          onChange={setUrl}
        />
      </Field>
      <Field label={words.description} optional>
        <TextInput
          name="description"
          label={words.description}
          holder={words.descriptionHolder}
          value={description}
          most={MOST_WORDS}
          onChange={setDescription}
        />
      </Field>
      <Field label={words.events} required>
        <Choices name="events" many options={EVENTS} chosen={events} onChange={setEvents} />
      </Field>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
