import { View } from '@tarojs/components';
import { webhookWords as words } from '../../locale/webhooks';
import { copy } from '../../services/clipboard';
import { Link } from '../Link';
import { ToldOnce } from '../ToldOnce';

/** A secret to be copied while it is there. */
export function SecretNote({ secret }: { secret: string }) {
  return (
    <View>
      <ToldOnce id="webhook-secret" title={words.secret} value={secret} hint={words.once} />
      <Link id="webhook-copy" icon="note" onClick={() => copy(secret)}>
        {words.copy}
      </Link>
    </View>
  );
}
