import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { useLoaded } from '../../hooks/useLoaded';
import { useWide } from '../../hooks/useWide';
import { followUpWords as words } from '../../locale/follow-ups';
import { followUpsPath } from '../../services/follow-ups';
import { go, ROUTES } from '../../services/navigation';
import type { Page as List } from '../../services/types';
import { Link } from '../Link';
import { ExportLink } from '../exports/ExportLink';
import { WebhooksLink } from '../webhooks/WebhooksLink';
import { LedgerSheet } from './LedgerSheet';

const countWords = ({ items, next }: List<object>): string =>
  items.length === 0 ? '' : ` ${items.length}${next === undefined ? '' : '+'}`;

/** Beside the queue of the community's staff: whom to call back, the ledger of the month, what the hotline sent. */
export function DeskWork({ area }: { area: string | undefined }) {
  // A file is brought in, and another system named, at a computer: a phone has no room to spare for them.
  const wide = useWide();
  const [isLedgerOpen, setLedgerOpen] = useState(false);
  const { data, reload } = useLoaded<List<object>>(followUpsPath('community'));
  useDidShow(reload);
  return (
    <View id="desk-work" className="desk-notice desk-work">
      <Link id="go-follow-ups" icon="phone" onClick={() => go(ROUTES.followUps)}>
        {words.title}
        {data ? countWords(data) : ''}
      </Link>
      {area === undefined ? null : (
        <Link id="go-ledger" icon="list" onClick={() => setLedgerOpen(true)}>
          {words.ledger}
        </Link>
      )}
      <ExportLink />
      <Link id="go-posters" icon="building" onClick={() => go(ROUTES.posters)}>
        {words.posters}
      </Link>
      {wide ? (
        <Link id="go-hotline" icon="add" onClick={() => go(ROUTES.hotline)}>
          {words.hotline}
        </Link>
      ) : null}
      <WebhooksLink />
      {isLedgerOpen && area !== undefined ? (
        <LedgerSheet area={area} onClose={() => setLedgerOpen(false)} />
      ) : null}
    </View>
  );
}
