import { View } from '@tarojs/components';
import { webhookWords as words } from '../../locale/webhooks';
import { copy } from '../../services/clipboard';
import { Link } from '../Link';
import { Note } from '../Note';

/** A secret, the one time that it is told. */
export function SecretNote({ secret }: { secret: string }) {
  return (
    <Note icon="note">
      <View className="strong">{words.secret}</View>
      <View id="webhook-secret" className="pre">
        {secret}
      </View>
      <View>{words.once}</View>
      <Link id="webhook-copy" icon="note" onClick={() => copy(secret)}>
        {words.copy}
      </Link>
    </Note>
  );
}
