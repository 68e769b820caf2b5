import { DAY } from '../../../../domain/time/shanghai';
import type { StatsAnswer } from '../../../../functions/insight/get-stats';
import { getUser } from '../../../../local/demo/people';
import { createWorld, evidenceAt, stepsIn, type World } from '../../../support/api';

describe('figures of what staff handle themselves (社区自办)', () => {
  let world: World;
  const statsOf = (key: string, rest: string) =>
    world.as(key).get<StatsAnswer>(`/v1/stats?from=2026-04-01&to=2026-04-30${rest}`);

  beforeAll(async () => {
    world = await createWorld();
    const { accepted, rated, run } = stepsIn(world);
    const { id } = await accepted();
    await run('staff-zhao', id, 'contact', { channel: 'phone', reached: true, words: '说好了' });
    await run('staff-zhao', id, 'start', {});
    await run('staff-zhao', id, 'fulfil', evidenceAt(world.clock.now()));
    await run('resident-wang', id, 'rate', { satisfaction: 'dissatisfied', resolved: false });
    await rated();
    await world.stream.drain();
    // The counts of a day are kept once it is over.
    world.clock.advance(2 * DAY);
    await world.tick();
  });
  afterAll(() => world.close());

  it.each(['day', 'category', 'partner', 'area', 'grid'])(
    'by %s name no member of staff',
    async (by) => {
      const { status, text } = await statsOf('lead-chen', `&area=990102001001&by=${by}`);
      expect(status).toBe(200);
      for (const key of ['staff-zhao', 'lead-chen']) {
        expect(text).not.toContain(getUser(key).id);
        expect(text).not.toContain(getUser(key).displayName);
      }
    },
  );

  it('are kept by person for nobody on the staff', async () => {
    expect((await statsOf('lead-chen', '&area=990102001001&by=worker')).status).toBe(403);
    const tallies = (await world.everything()).filter((item) => item.includes('TALLY#'));
    expect(tallies.length).toBeGreaterThan(0);
    for (const tally of tallies) expect(tally).not.toContain(getUser('staff-zhao').id);
  });

  it('are the same in the ledger of the month', async () => {
    const { body } = await statsOf('staff-zhao', '&area=990102001001');
    const { text } = await world.as('staff-zhao').get('/v1/ledger?area=990102001001&month=2026-04');
    const line = (name: string) =>
      text
        .split('\r\n')
        .map((one) => one.split(','))
        .find(([first, second]) => first === '合计' && second === name)
        ?.slice(3, 5);
    const said = ({ count, of }: { count: number; of: number }) => [String(count), String(of)];
    expect(body.ended).toBe(2);
    expect(line('响应率')).toEqual(said(body.responseRate));
    expect(line('解决率')).toEqual(said(body.resolutionRate));
    expect(line('满意率')).toEqual(said(body.satisfactionRate));
    expect(line('一次办结率')).toEqual(said(body.firstTimeRate));
    expect(line('响应率(含剔除)')).toEqual(said(body.withExempted.responseRate));
    for (const [name, share] of [
      ['不予受理', body.shares.rejected],
      ['重办', body.shares.reopened],
      ['未评', body.shares.unrated],
      ['剔除', body.shares.exempted],
    ] as const)
      expect(line(name)).toEqual(said(share));
  });
});
