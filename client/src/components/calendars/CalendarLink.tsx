import { View } from '@tarojs/components';
import { useState } from 'react';
import { calendarWords as words } from '../../locale/calendars';
import { Link } from '../Link';
import { WebhooksLink } from '../webhooks/WebhooksLink';
import { CalendarSheet } from './CalendarSheet';

/** Above a partner's work: its agreed times in one's own calendar. */
export function CalendarLink() {
  const [isOpen, setOpen] = useState(false);
  return (
    <View className="desk-notice desk-work">
      <Link id="go-calendar" icon="clock" onClick={() => setOpen(true)}>
        {words.title}
      </Link>
      <WebhooksLink />
      {isOpen ? <CalendarSheet onClose={() => setOpen(false)} /> : null}
    </View>
  );
}
