import { disclose } from '../../domain/insight/disclose';
import { sumOfTallies } from '../../domain/insight/tally';
import type { Partner } from '../../domain/partner';
import { addDays, shanghaiDay } from '../../domain/time/shanghai';
import type { CommunityHttpDeps } from './routes';

const DAYS = 90;

/**
 * The rates of a partner (社会力量) over the last 90 days, cut to what the public may know: with V, and from ten voices
 * on. One query of rows of some bytes each, however many orders it handled.
 */
export async function ratesOfPartner(
  { tallies, clock }: Pick<CommunityHttpDeps, 'tallies' | 'clock'>,
  { id, agreement }: Pick<Partner, 'id' | 'agreement'>,
): Promise<ReturnType<typeof disclose> & { days: number }> {
  const to = shanghaiDay(clock.now());
  const asked = { from: addDays(to, 1 - DAYS), to, areas: agreement.areas };
  const rows = await tallies.readPartnerTallies(id, asked, 'category');
  return {
    days: DAYS,
    ...disclose(sumOfTallies(rows.flatMap(({ cells }) => Object.values(cells)))),
  };
}
