import { parseW3cTime } from '../../../domain/open311/dates';
import { Open311Fault } from '../../../domain/open311/fault';
import { DAY } from '../../../domain/time/shanghai';

const MOST_DAYS = 90;

export interface Period {
  from: number;
  to: number;
}

/**
 * From `start_date` to `end_date`, both with it; one alone reaches 90 days on or back, none the last 90 days. Throws 400
 * for what is no W3C date and time with an offset, ends before it begins, or is longer than 90 days.
 */
export function periodOf(
  { start_date: start, end_date: end }: Readonly<Record<string, string | undefined>>,
  now: number,
): Period {
  const from = instantOf('start_date', start);
  const to = instantOf('end_date', end);
  const last =
    to ?? (from === undefined ? now : Math.max(from, Math.min(now, from + MOST_DAYS * DAY)));
  const first = from ?? last - MOST_DAYS * DAY;
  if (first > last) throw new Open311Fault(400, 'start_date lies after end_date');
  if (last - first > MOST_DAYS * DAY) throw new Open311Fault(400, 'at most 90 days at once');
  return { from: first, to: last };
}

function instantOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const at = parseW3cTime(text);
  if (at === undefined) throw new Open311Fault(400, `${name}: no date and time with an offset`);
  return at;
}
