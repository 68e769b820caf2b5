import { View } from '@tarojs/components';
import { ROLE_WORDS } from '@domain/words/people';
import { spacedCode } from '../../lib/invitation-code';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import { addressOf } from '../../services/address';
import { copy } from '../../services/clipboard';
import { isWeb } from '../../services/platform';
import type { NewInvitation } from '../../services/team';
import { Button } from '../Button';
import { Note } from '../Note';
import { QrCode } from '../QrCode';
import { Sheet } from '../Sheet';

interface CodeSheetProps {
  invitation: NewInvitation;
  now: number;
  onClose: () => void;
}

/** The code of a fresh invitation, this once: to scan, to pass on, to read out. */
export function CodeSheet({ invitation, now, onClose }: CodeSheetProps) {
  const { role, title, placeName, code, url, expiresAt } = invitation;
  const until = timeWords(expiresAt, now);
  return (
    <Sheet
      title={words.team.codeTitle}
      onClose={onClose}
      foot={
        <View className="buttons">
          <Button
            id="copy-code"
            kind={isWeb ? 'plain' : 'line'}
            onClick={() => copy(spacedCode(code))}
          >
            {words.team.copyCode}
          </Button>
          {isWeb ? (
            <Button id="copy-link" kind="main" onClick={() => copy(addressOf(url))}>
              {words.team.copyLink}
            </Button>
          ) : (
            <Button id="share-invitation" kind="main" openType="share">
              {words.team.share}
            </Button>
          )}
        </View>
      }
    >
      <View>{words.team.codeFor(placeName, title || ROLE_WORDS[role], until)}</View>
      <QrCode url={url} label={words.team.picture} />
      <View className="soft gap">{words.team.code}</View>
      <View id="invitation-code" className="invitation-code">
        {spacedCode(code)}
      </View>
      <Note>{words.team.codeOnce}</Note>
    </Sheet>
  );
}
