import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Empty } from '../../components/Empty';
import { LoadState } from '../../components/LoadState';
import { Page } from '../../components/Page';
import { Visit } from '../../components/visits/Visit';
import { useLoaded } from '../../hooks/useLoaded';
import { useMe } from '../../hooks/useMe';
import { followUpWords as words } from '../../locale/follow-ups';
import { followUpsPath } from '../../services/follow-ups';
import type { FollowUpItem } from '../../services/follow-ups';
import type { Page as List } from '../../services/types';

/** 回访: one call at a time; the community's own list, or with `by=above` that of the level above. */
export default function FollowUpsPage() {
  const by = useRouter().params.by === 'above' ? 'above' : 'community';
  const me = useMe();
  const { data, problem, reload } = useLoaded<List<FollowUpItem>>(
    me ? followUpsPath(by, 100) : undefined,
  );
  const [past, setPast] = useState<string[]>([]);
  const left = data?.items.filter(({ id }) => !past.includes(id)) ?? [];
  const [item] = left;
  const startAgain = () => {
    setPast([]);
    reload();
  };
  const again =
    past.length > 0
      ? { action: { id: 'visits-again', label: words.fromStart, onClick: startAgain } }
      : {};
  return (
    <Page title={by === 'above' ? words.above : words.title}>
      <View className="column">
        {data ? null : <LoadState problem={problem} onRetry={reload} />}
        {item ? (
          <View>
            <View className="soft gap-large" id="visits-left">
              {words.left(left.length, data?.next !== undefined)}
              {'。'}
              {words.hint}
            </View>
            <Visit key={item.id} item={item} onNext={() => setPast([...past, item.id])} />
          </View>
        ) : null}
        {data && !item ? (
          <Empty
            icon="satisfied"
            title={words.done}
            hint={past.length > 0 ? words.skipped : words.doneHint}
            {...again}
          />
        ) : null}
      </View>
    </Page>
  );
}
