import { View } from '@tarojs/components';
import { useState } from 'react';
import { useLoaded } from '../../hooks/useLoaded';
import { useMe } from '../../hooks/useMe';
import { useNow } from '../../hooks/useNow';
import { useSending } from '../../hooks/useSending';
import { dayWords } from '../../lib/time';
import { calendarWords as words } from '../../locale/calendars';
import { addCalendar, CALENDARS, stopCalendar } from '../../services/calendars';
import type { Calendar } from '../../services/calendars';
import { copy } from '../../services/clipboard';
import { Button } from '../Button';
import { Cell, Cells } from '../Cell';
import { Choices } from '../Choices';
import { Link } from '../Link';
import { LoadState } from '../LoadState';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { ToldOnce } from '../ToldOnce';

const WHOSE = [
  { code: 'mine', label: words.mine },
  { code: 'partners', label: words.partners },
];

/** 订阅日历: an address for one's own calendar program, and those that there are, each to be stopped. */
export function CalendarSheet({ onClose }: { onClose: () => void }) {
  const time = useNow();
  const led = useMe()?.memberships.find(({ role }) => role === 'partnerLead')?.partnerId;
  const { data, problem: unloaded, reload } = useLoaded<{ items: Calendar[] }>(CALENDARS);
  const { busy, problem, send } = useSending();
  const [whose, setWhose] = useState('mine');
  const [address, setAddress] = useState<string>();
  const add = () =>
    void send(async () => {
      setAddress(await addCalendar(whose === 'partners' ? led : undefined));
      reload();
    });
  const stop = (id: string) =>
    void send(async () => {
      await stopCalendar(id);
      setAddress(undefined);
      reload();
    }, words.stopped);
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      foot={
        address === undefined ? (
          <Button id="calendar-add" kind="main" disabled={busy} onClick={add}>
            {words.add}
          </Button>
        ) : (
          <Button id="calendar-copy" kind="main" onClick={() => copy(address)}>
            {words.copy}
          </Button>
        )
      }
    >
      <View className="soft">{words.hint}</View>
      {led === undefined ? null : (
        <Choices
          name="calendar"
          label={words.title}
          options={WHOSE}
          chosen={[whose]}
          onChange={([code = 'mine']) => setWhose(code)}
        />
      )}
      {address === undefined ? null : (
        <ToldOnce id="calendar-address" title={words.address} value={address} hint={words.once} />
      )}
      {data === undefined ? (
        <LoadState problem={unloaded} onRetry={reload} />
      ) : (
        <Cells>
          {data.items.length === 0 ? <Cell title={words.none} /> : null}
          {data.items.map(({ id, partnerId, createdAt }) => (
            <Cell
              key={id}
              title={partnerId === undefined ? words.mine : words.partners}
              note={words.since(dayWords(createdAt, time))}
              value={
                <Link id={`calendar-stop-${id}`} icon="close" onClick={() => stop(id)}>
                  {words.stop}
                </Link>
              }
            />
          ))}
        </Cells>
      )}
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
