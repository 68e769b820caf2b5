import { endingStageOf } from '../../domain/clock/ending-stage';
import { endingSoon } from '../../domain/ending-soon';
import type { Partner } from '../../domain/partner';
import type { Area } from '../platform/stores/areas';
import type { EndingMark } from '../platform/stores/ending-marks';
import { partnerIn } from '../platform/stores/partners';
import { coverPartition } from '../platform/table/keys';
import type { ClockDeps } from './deps';
import { eachGuarded } from './each-guarded';

/**
 * 快到期: leaves a mark beside each partner whose agreement, credential or insurance ends soon or has ended, one for
 * each stage. A partner stands under every area that its agreement names.
 */
export async function announceEndings(deps: ClockDeps, areas: readonly Area[]): Promise<void> {
  const now = deps.clock.now();
  const lists = await Promise.all(areas.map(({ code }) => partnersUnder(deps, code)));
  const partners = new Map(lists.flat().map((partner) => [partner.id, partner]));
  const marks = [...partners.values()].flatMap((partner) => endingsOf(partner, now));
  await eachGuarded(deps.log, marks, {
    name: 'mark of an ending',
    of: ({ partnerId }) => partnerId,
    run: async (mark) => void (await deps.endings.add(mark)),
  });
}

async function partnersUnder({ table }: ClockDeps, area: string): Promise<Partner[]> {
  const { items } = await table.query(coverPartition(area));
  return items.map(partnerIn);
}

const endingsOf = ({ id, agreement }: Partner, now: number): EndingMark[] =>
  endingSoon(agreement, now).flatMap((ending): EndingMark[] => {
    const stage = endingStageOf(ending);
    if (stage === undefined) return [];
    return [{ ...ending, partnerId: id, stage, at: now, areas: [...agreement.areas] }];
  });
