import { districtsOf, owningAreas } from '../platform/stores/owning-areas';
import type { Platform } from '../platform/wiring';
import { announceEndings } from './announce-endings';
import { makeUpRoots } from './day-root';
import { createClockDeps, type ClockDeps } from './deps';
import { workOffArea } from './due-orders';
import { eachGuarded } from './each-guarded';
import { ESCALATIONS_OVERDUE } from './log-lines';
import { onceADay } from './once-a-day';
import { warnOfYears } from './warn-of-years';

/** Something of a run went wrong; what, stands in the log. The next run finds it again. */
export class ClockFault extends Error {
  override readonly name = 'ClockFault';
}

/** 到点自动: everything that is due now, in every district, and the roots of the days that are over. */
export async function onClock(platform: Platform): Promise<void> {
  const deps = createClockDeps(platform);
  const districts = await districtsOf(deps.areas);
  const parts: { name: string; run: () => Promise<void> }[] = [
    ...districts.map((district) => ({
      name: district,
      run: () => workOffDistrict(deps, district),
    })),
    { name: 'roots', run: () => workOffRoots(deps) },
  ];
  const failed = await eachGuarded(deps.log, parts, {
    name: 'run of the clock',
    of: ({ name }) => name,
    run: ({ run }) => run(),
  });
  if (failed > 0) throw new ClockFault(`${failed} parts of the run failed`);
}

/** What is due in one district: its orders area by area, and once a day what of agreements ends soon. */
export async function workOffDistrict(deps: ClockDeps, district: string): Promise<void> {
  const areas = await owningAreas(deps.areas, district);
  let overdue = 0;
  const failed = await eachGuarded(deps.log, areas, {
    name: 'area of the clock',
    of: ({ code }) => code,
    run: async (area) => {
      const here = await workOffArea(deps, area);
      overdue += here;
    },
  });
  // Whoever runs the platform is told where nobody answers a call (报到): an alarm counts these lines.
  if (overdue > 0) deps.log.info(ESCALATIONS_OVERDUE, { of: district, count: overdue });
  await onceADay(deps, `MORNING#${district}`, async () => {
    warnOfYears(deps, areas);
    await announceEndings(deps, areas);
  });
  if (failed > 0) throw new ClockFault(`${failed} areas of ${district} failed`);
}

/** The roots of the days that are over, over all districts. */
export async function workOffRoots(deps: ClockDeps): Promise<void> {
  await makeUpRoots(deps, async () => {
    const districts = await districtsOf(deps.areas);
    const lists = await Promise.all(districts.map((code) => owningAreas(deps.areas, code)));
    return lists.flat();
  });
}
