import { useMe } from '../../hooks/useMe';
import { useWide } from '../../hooks/useWide';
import { webhookWords as words } from '../../locale/webhooks';
import { go, ROUTES } from '../../services/navigation';
import { webhookOwnerOf } from '../../services/webhooks';
import { Link } from '../Link';

/** At the desk of whoever may keep webhooks; at a computer only, where addresses are copied from elsewhere. */
export function WebhooksLink() {
  const me = useMe();
  const wide = useWide();
  if (!wide || webhookOwnerOf(me) === undefined) return null;
  return (
    <Link id="go-webhooks" icon="public" onClick={() => go(ROUTES.webhooks)}>
      {words.title}
    </Link>
  );
}
