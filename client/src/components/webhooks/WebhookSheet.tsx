import { View } from '@tarojs/components';
import { useState } from 'react';
import { WEBHOOK_EVENT_WORDS } from '@domain/words/webhooks';
import { useSending } from '../../hooks/useSending';
import { webhookWords as words } from '../../locale/webhooks';
import { changeSecret, removeWebhook, switchWebhook, tryOut } from '../../services/webhooks';
import type { Tried, Webhook } from '../../services/webhooks';
import { Button } from '../Button';
import { Note } from '../Note';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { Deliveries } from './Deliveries';
import { SecretNote } from './SecretNote';

interface WebhookSheetProps {
  of: Webhook;
  onChanged: () => void;
  onClose: () => void;
}

/** 一个对外通知: tried out, given another secret, switched off, removed; and what was sent to it. */
export function WebhookSheet({ of, onChanged, onClose }: WebhookSheetProps) {
  const { id, url, events, active, off, description } = of;
  const [tried, setTried] = useState<Tried>();
  const [secret, setSecret] = useState<string>();
  const { busy, problem, send } = useSending();
  const change = (what: () => Promise<void>, told: string) =>
    void send(async () => {
      await what();
      onChanged();
    }, told);
  return (
    <Sheet
      title={description ?? words.title}
      onClose={onClose}
      foot={
        <Button
          id="webhook-try"
          kind="main"
          busy={busy}
          onClick={() => void send(async () => setTried(await tryOut(id)), '')}
        >
          {words.tryOut}
        </Button>
      }
    >
      <View className="pre strong">{url}</View>
      <View className="soft small gap">
        {events.map((event) => WEBHOOK_EVENT_WORDS[event] ?? event).join('、')}
      </View>
      {off ? <Note icon="alert">{off.text}</Note> : null}
      {tried ? (
        <Note id="webhook-tried" tone={tried.delivered ? 'good' : 'warn'}>
          {tried.delivered
            ? words.received(tried.ms)
            : words.notReceived([tried.text, tried.status].filter(Boolean).join(' '))}
        </Note>
      ) : null}
      {secret === undefined ? null : <SecretNote secret={secret} />}
      <ProblemNote problem={problem} />
      <View className="buttons">
        <Button
          id="webhook-switch"
          small
          disabled={busy}
          onClick={() => change(() => switchWebhook(id, !active), words.switched)}
        >
          {active ? words.switchOff : words.switchOn}
        </Button>
        <Button
          id="webhook-new-secret"
          small
          disabled={busy}
          onClick={() =>
            void send(async () => setSecret(await changeSecret(id)), words.secretChanged)
          }
        >
          {words.newSecret}
        </Button>
        <Button
          id="webhook-remove"
          small
          disabled={busy}
          onClick={() =>
            change(async () => {
              await removeWebhook(id);
              onClose();
            }, words.removed)
          }
        >
          {words.remove}
        </Button>
      </View>
      <Deliveries of={id} />
    </Sheet>
  );
}
