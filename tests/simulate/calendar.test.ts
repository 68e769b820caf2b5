import { createCalendar } from '../../bench/simulate/core/calendar';
import { OFFICE } from '../../bench/simulate/core/stage';
import { HOUR, MINUTE, startOfDay } from '../../domain/time/shanghai';

const MONDAY = startOfDay('2025-12-01');
const at = (hours: number, minutes = 0): number => MONDAY + hours * HOUR + minutes * MINUTE;

describe('the calendar of somebody at a desk', () => {
  it('begins with the opening, and goes on after the noon break', () => {
    const calendar = createCalendar(OFFICE);
    expect(calendar.firstFree(at(7), 10)).toBe(at(8, 30));
    expect(calendar.firstFree(at(12, 5), 10)).toBe(at(13, 30));
  });

  it('does one thing after the other', () => {
    const calendar = createCalendar(OFFICE);
    calendar.book(at(9), 10);
    calendar.book(at(9, 10), 5);
    expect(calendar.firstFree(at(9, 2), 10)).toBe(at(9, 15));
  });

  it('leaves free what lies before something planned for later', () => {
    const calendar = createCalendar(OFFICE);
    calendar.book(at(72 + 9), 5);
    expect(calendar.firstFree(at(9), 10)).toBe(at(9));
  });

  it('does not squeeze a long thing into a short gap', () => {
    const calendar = createCalendar(OFFICE);
    calendar.book(at(9, 20), 10);
    calendar.book(at(9), 10);
    expect(calendar.firstFree(at(9), 10)).toBe(at(9, 10));
    expect(calendar.firstFree(at(9), 15)).toBe(at(9, 30));
  });

  it('forgets what is over, not what is going on', () => {
    const calendar = createCalendar(OFFICE);
    calendar.book(at(9), 30);
    calendar.forgetUntil(at(9, 10));
    expect(calendar.firstFree(at(9, 10), 5)).toBe(at(9, 30));
    calendar.forgetUntil(at(9, 30));
    expect(calendar.firstFree(at(9), 5)).toBe(at(9));
  });
});
