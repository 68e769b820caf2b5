/** Everything called a day is Asia/Shanghai, UTC+8 without summer time. */
const ZONE_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const partsOf = (time: number): Parts => {
  const local = new Date(time + ZONE_MS);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
};

const dayNumber = (time: number): number => Math.floor((time + ZONE_MS) / DAY_MS);

const NEAR_DAYS: Record<string, string> = { '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' };

/** `今天`, `明天`, `11月22日`, or with its year where that is another one. */
export function dayWords(iso: string, now: number): string {
  const time = Date.parse(iso);
  const near = NEAR_DAYS[String(dayNumber(time) - dayNumber(now))];
  if (near) return near;
  const { year, month, day } = partsOf(time);
  const date = `${month}月${day}日`;
  return year === partsOf(now).year ? date : `${year}年${date}`;
}

/** `今天 14:00`, `11月22日 9:30`. */
export function timeWords(iso: string, now: number): string {
  const { hour, minute } = partsOf(Date.parse(iso));
  return `${dayWords(iso, now)} ${hour}:${two(minute)}`;
}

/** `今天 14:00 到 16:00`. */
export function spanWords(span: { from: string; to: string }, now: number): string {
  const sameDay = dayNumber(Date.parse(span.from)) === dayNumber(Date.parse(span.to));
  const end = timeWords(span.to, now);
  return `${timeWords(span.from, now)} 到 ${sameDay ? (end.split(' ')[1] ?? end) : end}`;
}

/** A length of time as people say it: `20 分钟`, `3 小时`, `2 天`. */
export function lengthWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / MINUTE_MS));
  if (minutes < 60) return `${minutes} 分钟`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `${hours} 小时`;
  return `${Math.round(hours / 24)} 天`;
}

/** `今天 14:00 前`, or `已超时 2 小时` where that has passed. */
export function dueWords(iso: string, now: number): string {
  const left = Date.parse(iso) - now;
  return left < 0 ? `已超时 ${lengthWords(-left)}` : `${timeWords(iso, now)} 前`;
}

/** `刚刚`, `5 分钟前`, then the time itself. */
export function agoWords(iso: string, now: number): string {
  const past = now - Date.parse(iso);
  if (past < MINUTE_MS) return '刚刚';
  if (past < 3_600_000) return `${Math.floor(past / MINUTE_MS)} 分钟前`;
  return timeWords(iso, now);
}

/** What a form holds: `2026-11-22T14:00`, in Shanghai. */
export function toLocalField(time: number): string {
  const { year, month, day, hour, minute } = partsOf(time);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** A form's local time as RFC 3339 in UTC; undefined where it is not one. */
export function fromLocalField(local: string): string | undefined {
  const time = Date.parse(`${local.length === 16 ? `${local}:00` : local}+08:00`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/**
 * A form's minute as an instant: the very moment where it is the minute of one of `known` (just now, when the
 * form was opened), since a minute's beginning may lie before what it has to follow.
 */
export function instantOf(local: string, known: readonly number[]): string | undefined {
  const exact = known.find((time) => toLocalField(time) === local);
  return exact === undefined ? fromLocalField(local) : new Date(exact).toISOString();
}

/** `hour` o'clock so many days from today, as a form holds it. */
export const localFieldOn = (now: number, days: number, hour: number): string =>
  toLocalField(dayNumber(now) * DAY_MS - ZONE_MS + days * DAY_MS + hour * 3_600_000);
