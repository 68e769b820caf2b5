import { MINUTE } from '../../../domain/time/shanghai';
import { nextOpening, type WorkingCalendar } from '../../../domain/time/working-time';

/** What somebody at a desk has to do when: one thing after the other, within opening hours. */
export interface Calendar {
  /** The first time from `ready` on that is free for so many minutes; what is planned for later leaves free what lies before it. */
  firstFree: (ready: number, minutes: number) => number;
  book: (at: number, minutes: number) => void;
  /** What lies before is not looked at any more. */
  forgetUntil: (now: number) => void;
}

interface Booking {
  from: number;
  to: number;
}

export function createCalendar(office: WorkingCalendar): Calendar {
  let bookings: Booking[] = [];
  return {
    firstFree: (ready, minutes) => {
      let at = nextOpening(office, ready);
      for (const { from, to } of bookings) {
        if (to <= at) continue;
        if (from >= at + minutes * MINUTE) break;
        at = nextOpening(office, to);
      }
      return at;
    },
    book: (at, minutes) => {
      const index = bookings.findIndex(({ from }) => from > at);
      const booking = { from: at, to: at + minutes * MINUTE };
      if (index < 0) bookings.push(booking);
      else bookings.splice(index, 0, booking);
    },
    forgetUntil: (now) => {
      bookings = bookings.filter(({ to }) => to > now);
    },
  };
}
