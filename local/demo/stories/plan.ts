import {
  addDays,
  MINUTE,
  shanghaiDay,
  startOfDay,
  toWireTime,
} from '../../../domain/time/shanghai';
import type { Day } from '../../../domain/time/shanghai';
import { isWorkingDay } from '../../../domain/time/working-time';
import { calendarOf } from '../../../functions/platform/stores/areas';
import { DEMO_AREAS, COMMUNITY } from '../areas';
import { getUser } from '../people';
import type { Act, Story, When } from './story';

/** One act with its instant, and the day to which its `When` belongs. */
export interface PlannedAct {
  story: string;
  act: Act;
  at: number;
  when: When;
}

const STAFF: ReadonlySet<string> = new Set([
  'communityStaff',
  'communityLead',
  'subdistrictStaff',
  'districtStaff',
]);
/** In a holiday longer than a weekend somebody is on duty (值班). */
const WEEKEND = 2;
const LONGEST_HOLIDAY = 30;

const calendarOfCommunity = () => {
  const area = DEMO_AREAS.find(({ code }) => code === COMMUNITY);
  if (area === undefined) throw new RangeError(`${COMMUNITY} is no area of the demonstration`);
  return calendarOf(area);
};

const isByStaff = (act: Act): boolean =>
  act.kind === 'merge' ||
  ('by' in act && getUser(act.by).memberships.some(({ role }) => STAFF.has(role)));

const instantOf = (day: Day, clock: string): number => {
  const [hours = '', minutes = ''] = clock.split(':');
  return startOfDay(day) + (Number(hours) * 60 + Number(minutes)) * MINUTE;
};

const whenOn = (day: Day): When => ({
  at: (clock) => toWireTime(instantOf(day, clock)),
  in: (days, clock) => toWireTime(instantOf(addDays(day, days), clock)),
});

/** The last working day up to that one; in a long holiday the day itself, unless the story waits for its end. */
function staffDay(day: Day, isStrict: boolean): Day {
  const calendar = calendarOfCommunity();
  const back = isStrict ? LONGEST_HOLIDAY : WEEKEND;
  for (let days = 0; days <= back; days += 1) {
    const candidate = addDays(day, -days);
    if (isWorkingDay(calendar, candidate)) return candidate;
  }
  return day;
}

function planStory({ name, ended, strict, days }: Story, today: Day): PlannedAct[] {
  const isStrict = strict === true;
  const planned: PlannedAct[] = [];
  let latest = addDays(today, -Math.max(1, ended));
  for (const { gap, acts } of [...days].reverse()) {
    const isStaffed = isStrict || acts.some(isByStaff);
    const day = isStaffed ? staffDay(latest, isStrict) : latest;
    const when = whenOn(day);
    planned.push(...acts.map((act) => ({ story: name, act, at: instantOf(day, act.clock), when })));
    latest = addDays(day, -gap);
  }
  return planned;
}

/** Every act of the stories in the order of their instants; all of them lie before the day of `now`. */
export function planOf(stories: readonly Story[], now: number): PlannedAct[] {
  const today = shanghaiDay(now);
  return stories
    .flatMap((story) => planStory(story, today))
    .sort((one, other) => one.at - other.at);
}
