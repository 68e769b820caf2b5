import { shanghaiClock, shanghaiDay } from '../../../domain/time/shanghai';
import { isWorkingDay } from '../../../domain/time/working-time';
import { calendarOf } from '../../../functions/platform/stores/areas';
import { COMMUNITY, DEMO_AREAS } from '../../../local/demo/areas';
import { STORIES } from '../../../local/demo/stories/all';
import { planOf } from '../../../local/demo/stories/plan';

const STAFF = ['staff-zhao', 'lead-chen', 'subdistrict-sun', 'staff-far'];

const community = DEMO_AREAS.find(({ code }) => code === COMMUNITY);
if (community === undefined) throw new Error('there is no community');
const calendar = calendarOf(community);

const staffActs = (now: string) =>
  planOf(STORIES, Date.parse(now)).filter(({ act }) => 'by' in act && STAFF.includes(act.by));

describe('the plan of the life', () => {
  it('lets staff act on working days, at hours at which they are there', () => {
    const acts = staffActs('2026-09-09T10:00:00+08:00');
    expect(acts.length).toBeGreaterThan(150);
    expect(acts.filter(({ at }) => !isWorkingDay(calendar, shanghaiDay(at)))).toEqual([]);
    const clocks = acts.map(({ at }) => shanghaiClock(at)).sort();
    expect(clocks[0]).toMatch(/^08:3/);
    expect(clocks.at(-1)).toMatch(/^17:[0-4]/);
  });

  it('has somebody on duty in a long holiday', () => {
    const days = staffActs('2026-10-06T10:00:00+08:00').map(({ at }) => shanghaiDay(at));
    expect(days.some((day) => day >= '2026-10-01')).toBe(true);
  });

  it('tells each story in the order of its days and hours', () => {
    for (const { name } of STORIES) {
      const acts = planOf(STORIES, Date.parse('2026-11-22T10:00:00+08:00')).filter(
        ({ story }) => story === name,
      );
      const written = STORIES.find((story) => story.name === name)?.days.flatMap(({ acts: all }) =>
        all.map(({ clock }) => clock),
      );
      expect(acts.map(({ at }) => shanghaiClock(at))).toEqual(written);
      expect(acts[0]?.act.kind).toBe('place');
    }
  });

  it('gives every story a name of its own', () => {
    const names = STORIES.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});
