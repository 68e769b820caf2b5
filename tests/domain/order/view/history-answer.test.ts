import { verifyChain } from '../../../../domain/order/history';
import { SIGHTS, type Sight } from '../../../../domain/order/view/sight';
import { viewHistory } from '../../../../domain/order/view/view-history';
import { aLoopUpTo, around, CANARY, canariesIn, nameOf, tell } from '../../../support/looks';
import { theSubdistrict } from '../../../support/people';

const heard = { reached: true, satisfaction: 'satisfied' as const, words: CANARY.visitWords };
const told = tell(aLoopUpTo('rated'), 'follow-up', heard, theSubdistrict);
const historyFor = (sight: Sight) =>
  viewHistory(told.order, { ...around(told.texts), sight, nameOf });

describe('the history as answered', () => {
  it('is commands, times, roles and hashes for the public, organisations by name', () => {
    const items = historyFor('public');
    expect(canariesIn(items)).toEqual([]);
    expect(JSON.stringify(items)).not.toMatch(/王秀兰|赵慧|韩铁柱/);
    expect(items.map(({ command }) => command)).toEqual([
      'place',
      'accept',
      'contact',
      'pool',
      'claim',
      'start',
      'fulfil',
      'rate',
      'follow-up',
    ]);
    expect(items[4]?.data).toMatchObject({ partner: '蓝衫维修队' });
    expect(items[8]?.data).toEqual({ by: 'above' });
  });

  it.each(SIGHTS.filter((sight) => sight !== 'pool'))('verifies as seen by %s', (sight) => {
    expect(verifyChain(historyFor(sight))).toEqual({
      valid: true,
      head: told.order.head,
      length: 9,
    });
  });

  it('is nothing for who could only claim it', () => {
    expect(historyFor('pool')).toEqual([]);
  });

  it('has names, words and photos for those inside', () => {
    const [placing, , call] = historyFor('full');
    expect(placing).toMatchObject({
      actor: { role: 'resident', displayName: '王秀兰' },
      text: `${CANARY.description},打${CANARY.phone}`,
      photos: [{ id: CANARY.photo }],
    });
    expect(call).toMatchObject({ actor: { displayName: '赵慧' }, text: CANARY.contactWords });
    expect(historyFor('full').at(-1)?.text).toBe(CANARY.visitWords);
  });

  it('keeps what a visit heard from who did the work', () => {
    const items = historyFor('handler');
    expect(items[0]?.text).toContain(CANARY.description);
    expect(items.at(-1)).not.toHaveProperty('text');
  });
});
