import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Cell, Cells } from '../../components/Cell';
import { Empty } from '../../components/Empty';
import { LoadState } from '../../components/LoadState';
import { Page } from '../../components/Page';
import { NewWebhookSheet } from '../../components/webhooks/NewWebhookSheet';
import { WebhookSheet } from '../../components/webhooks/WebhookSheet';
import { useLoaded } from '../../hooks/useLoaded';
import { useMe } from '../../hooks/useMe';
import { webhookWords as words } from '../../locale/webhooks';
import { webhookOwnerOf, webhooksPath } from '../../services/webhooks';
import type { Webhook, WebhookOwner } from '../../services/webhooks';

const noteOf = ({ url, events, description }: Webhook): string =>
  [description === undefined ? '' : url, words.count(events.length)].filter(Boolean).join(' · ');

function Webhooks({ owner }: { owner: WebhookOwner }) {
  const { data, problem, reload } = useLoaded<{ items: Webhook[] }>(webhooksPath(owner));
  const [opened, setOpened] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const shown = data?.items.find(({ id }) => id === opened);
  if (data === undefined) return <LoadState problem={problem} onRetry={reload} />;
  return (
    <View>
      {data.items.length === 0 ? (
        <Empty icon="public" title={words.none} hint={words.noneHint} />
      ) : (
        <Cells>
          {data.items.map((one) => (
            <Cell
              key={one.id}
              id={`webhook-${one.id}`}
              title={one.description ?? one.url}
              note={noteOf(one)}
              value={one.active ? words.on : words.off}
              onClick={() => setOpened(one.id)}
            />
          ))}
        </Cells>
      )}
      <View className="buttons">
        <Button id="webhook-add" kind="main" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      </View>
      {isAdding ? (
        <NewWebhookSheet owner={owner} onAdded={reload} onClose={() => setAdding(false)} />
      ) : null}
      {shown ? (
        <WebhookSheet of={shown} onChanged={reload} onClose={() => setOpened(undefined)} />
      ) : null}
    </View>
  );
}

/** 对外通知: the systems that hear of each step of an order, kept by whoever leads an area or a partner. */
export default function WebhooksPage() {
  const owner = webhookOwnerOf(useMe());
  return (
    <Page title={words.title}>
      <View className="column">
        <View className="soft gap-large">{words.says}</View>
        {owner === undefined ? (
          <Empty icon="public" title={words.notYours} />
        ) : (
          <Webhooks owner={owner} />
        )}
      </View>
    </Page>
  );
}
