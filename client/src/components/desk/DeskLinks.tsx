import { View } from '@tarojs/components';
import { useUnread } from '../../hooks/useUnread';
import { words } from '../../locale';
import { go, ROUTES } from '../../services/navigation';
import { Link } from '../Link';
import { silent } from '../spoken';

/** From every place of work to its figures, and to what one was told. */
export function DeskLinks() {
  const unread = useUnread(true);
  return (
    <>
      <Link id="go-board" icon="list" onClick={() => go(ROUTES.board)}>
        {words.desks.board}
      </Link>
      <Link
        id="go-inbox"
        icon="note"
        label={[words.inbox.title, unread > 0 ? words.inbox.unread(unread) : ''].join(' ').trim()}
        onClick={() => go(ROUTES.inbox)}
      >
        {words.inbox.title}
        {unread > 0 ? <View className="dot" {...silent} /> : null}
      </Link>
    </>
  );
}
