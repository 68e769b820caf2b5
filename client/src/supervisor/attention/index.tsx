import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { AttentionGroup } from '../../components/attention/AttentionGroup';
import { Empty } from '../../components/Empty';
import { LoadState } from '../../components/LoadState';
import { Page } from '../../components/Page';
import { useLoaded } from '../../hooks/useLoaded';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { attentionWords as words } from '../../locale/attention';
import { attentionPath } from '../../services/attention';
import type { AttentionAnswer } from '../../services/attention';

/** 关注: what the level above sees to, group by group with their counts; a tap leads to the order. */
export default function AttentionPage() {
  const me = useMe();
  const now = useNow();
  const { data, problem, reload } = useLoaded<AttentionAnswer>(me ? attentionPath() : undefined);
  useDidShow(reload);
  const groups = data?.groups.filter(({ count }) => count > 0);
  return (
    <Page title={words.title}>
      <View className="column">
        {groups ? null : <LoadState problem={problem} onRetry={reload} />}
        {groups?.map((given) => (
          <AttentionGroup key={given.group} given={given} now={now} />
        ))}
        {groups?.length === 0 ? (
          <Empty icon="satisfied" title={words.none} hint={words.noneHint} />
        ) : null}
      </View>
    </Page>
  );
}
