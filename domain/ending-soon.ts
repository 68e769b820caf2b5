import type { Agreement } from './partner';
import { daysBetween, shanghaiDay, type Day } from './time/shanghai';

/** What of an agreement ends is announced so many days before. */
export const ANNOUNCED_DAYS = 30;

/** Something without which a partner may claim nothing more: its last day, and how many are left (0 on that day). */
export interface Ending {
  what: 'agreement' | 'credential' | 'insurance';
  /** Of a credential (资质). */
  name?: string;
  until: Day;
  daysLeft: number;
}

type Dated = Pick<Agreement, 'status' | 'until' | 'credentials' | 'insuranceUntil'>;

/**
 * 快到期: what ends within 30 days or has ended already, the most urgent first; nothing of an agreement that was ended
 * for good. The desks show it, and the clock announces it.
 */
export function endingSoon(agreement: Dated, now: number): Ending[] {
  const { status, until, credentials, insuranceUntil } = agreement;
  if (status === 'ended') return [];
  const today = shanghaiDay(now);
  const dated: Omit<Ending, 'daysLeft'>[] = [
    { what: 'agreement', until },
    ...credentials.map((credential) => ({ what: 'credential' as const, ...credential })),
    ...(insuranceUntil === undefined
      ? []
      : [{ what: 'insurance' as const, until: insuranceUntil }]),
  ];
  return dated
    .map((ending) => ({ ...ending, daysLeft: daysBetween(today, ending.until) }))
    .filter(({ daysLeft }) => daysLeft <= ANNOUNCED_DAYS)
    .sort((one, other) => one.daysLeft - other.daysLeft);
}
