import { View } from '@tarojs/components';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { LoadState } from '../../components/LoadState';
import { Page } from '../../components/Page';
import { ProblemNote } from '../../components/ProblemNote';
import { InboxCard } from '../../components/inbox/InboxCard';
import { useInbox } from '../../hooks/useInbox';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { words } from '../../locale';

/** 消息: what happened with each order, the latest first. */
export default function InboxPage() {
  const { items, problem, hasMore, reload, loadMore } = useInbox(useMe() !== undefined);
  const time = useNow();
  return (
    <Page title={words.inbox.title}>
      <View className="column">
        {items ? null : <LoadState problem={problem} onRetry={reload} />}
        {items?.length === 0 ? (
          <Empty title={words.inbox.empty} hint={words.inbox.emptyHint} />
        ) : null}
        {items?.map((item) => (
          <InboxCard key={item.id} item={item} now={time} />
        ))}
        {items ? <ProblemNote problem={problem} /> : null}
        {hasMore ? (
          <View className="buttons">
            <Button id="load-more" kind="quiet" onClick={loadMore}>
              {words.common.loadMore}
            </Button>
          </View>
        ) : null}
      </View>
    </Page>
  );
}
