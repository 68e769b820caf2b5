import { HOUR, shanghaiDay, startOfDay, type Day } from '../../domain/time/shanghai';
import { isWorkingDay } from '../../domain/time/working-time';
import { DIGEST_PHRASE, digestText, THING_LIMIT } from '../../domain/words/messages';
import { nameOfInbox } from '../../domain/messages/inboxes';
import { faultOf } from '../platform/log';
import { calendarOf, type Area } from '../platform/stores/areas';
import { districtsOf, owningAreas } from '../platform/stores/owning-areas';
import type { TellDeps } from './deps';
import { countsOf } from './digest-counts';
import { createDigestMarks } from './digest-marks';
import { pushTold } from './push';
import { rowOf, type Told } from './told';

const HOUR_OF_DAY = 9;

/** Some were not told, for a reason that stands in the log. The next run tells them. */
export class DigestFault extends Error {
  override readonly name = 'DigestFault';
}

const nineOn = (day: Day): number => startOfDay(day) + HOUR_OF_DAY * HOUR;

/** The day whose digest is due; none before nine. */
function dueDay({ clock }: Pick<TellDeps, 'clock'>): Day | undefined {
  const now = clock.now();
  const day = shanghaiDay(now);
  return now < nineOn(day) ? undefined : day;
}

/** The districts in which somebody may still wait for the digest of today. */
export async function untoldDistricts(
  deps: Pick<TellDeps, 'areas' | 'table' | 'clock'>,
): Promise<string[]> {
  const day = dueDay(deps);
  if (day === undefined) return [];
  const [districts, told] = await Promise.all([
    districtsOf(deps.areas),
    createDigestMarks(deps.table).districts(day),
  ]);
  return districts.filter((code) => !told.has(code));
}

/**
 * 早报: at nine on their working days the staff of each area of a district hear in numbers what waits, once a day. A run
 * that comes late tells late; one that was broken off, or that ends because its time is over, is gone on with by the next.
 */
export async function tellDistrict(
  deps: TellDeps,
  district: string,
  isOver: () => boolean = () => false,
): Promise<void> {
  const day = dueDay(deps);
  if (day === undefined) return;
  const marks = createDigestMarks(deps.table);
  const [areas, told] = await Promise.all([
    owningAreas(deps.areas, district),
    marks.areasOf(district, day),
  ]);
  const waiting = areas.filter(
    (area) => !told.has(area.code) && isWorkingDay(calendarOf(area), day),
  );
  let failed = 0;
  for (const area of waiting) {
    if (isOver()) return;
    try {
      await tellArea(deps, area, day);
      await marks.addArea(district, area.code, day);
    } catch (error) {
      failed += 1;
      deps.log.error('digest of an area failed', { of: area.code, ...faultOf(error) });
    }
  }
  if (failed > 0) throw new DigestFault(`${failed} areas of ${district} were not told`);
  await marks.addDistrict(district, day);
}

async function tellArea(deps: TellDeps, { code }: Area, day: Day): Promise<void> {
  const counts = await countsOf(deps, code, day);
  const text = digestText(counts);
  if (text === '') return;
  const told: Told = {
    inbox: { area: code, trusted: false },
    ...{ kind: 'digest', text, phrase: DIGEST_PHRASE, urgent: false, template: 'due' },
    thing: digestText(counts, THING_LIMIT),
    at: nineOn(day),
    event: `${code}#digest#${day}`,
  };
  await deps.inbox.put(nameOfInbox(told.inbox), rowOf(told), deps.clock.now());
  await pushTold(deps, [told]);
}
