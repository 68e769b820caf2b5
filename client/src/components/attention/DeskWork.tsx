import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useLoaded } from '../../hooks/useLoaded';
import { attentionWords as words } from '../../locale/attention';
import { attentionPath } from '../../services/attention';
import type { AttentionAnswer } from '../../services/attention';
import { go, ROUTES } from '../../services/navigation';
import { Link } from '../Link';
import { ExportLink } from '../exports/ExportLink';
import { WebhooksLink } from '../webhooks/WebhooksLink';

/** Beside the queue of the level above: what it sees to, and whom it calls back. */
export function DeskWork() {
  const { data, reload } = useLoaded<AttentionAnswer>(attentionPath(undefined, 1));
  useDidShow(reload);
  const count = data?.groups.reduce((sum, group) => sum + group.count, 0) ?? 0;
  return (
    <View id="desk-work" className="desk-notice desk-work">
      <Link id="go-attention" icon="alert" onClick={() => go(ROUTES.attention)}>
        {words.title}
        {count > 0 ? ` ${count}` : ''}
      </Link>
      <Link id="go-follow-ups" icon="phone" onClick={() => go(`${ROUTES.followUps}?by=above`)}>
        {words.followUps}
      </Link>
      <ExportLink />
      <WebhooksLink />
    </View>
  );
}
