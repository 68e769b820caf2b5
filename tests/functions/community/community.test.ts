import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { createWorld, type World } from '../../support/api';

interface Named {
  id: string;
  code: string;
  name: string;
}
interface Items {
  items: Named[];
}

describe('areas, catalogue and partners', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const names = async (path: string): Promise<string[]> =>
    (await world.nobody.get<Items>(path)).body.items.map(({ name }) => name);

  it('answers the tree of areas level by level, without signing in', async () => {
    expect(await names('/v1/areas')).toEqual(['演示区']);
    expect(await names('/v1/areas?parent=990102001')).toEqual(['星光社区', '月光社区']);
    expect(await names('/v1/areas?parent=990102001001')).toHaveLength(6);
    expect(await names('/v1/areas?parent=990199')).toEqual([]);
  });

  it('answers one area, without who may see sensitive orders', async () => {
    const area = await world.nobody.get<Named>('/v1/areas/990102001001');
    expect(area.body).toMatchObject({
      code: '990102001001',
      level: 'community',
      phone: '010-5550 0101',
    });
    expect(area.text).not.toContain('sensitiveStaff');
    expect((await world.nobody.get('/v1/areas/990199')).status).toBe(404);
    expect((await world.nobody.get('/v1/areas/abc')).status).toBe(400);
  });

  it('answers what can be asked for, and who offers it: nobody whose agreement rests', async () => {
    interface Catalogue {
      categories: { code: string; promised: object; questions: object[] }[];
      services: { id: string; categoryCode: string; partner: Named; fee: { kind: string } }[];
    }
    const { body } = await world.nobody.get<Catalogue>('/v1/catalogue?area=990102001001');
    expect(body.categories).toHaveLength(14);
    expect(body.categories[0]).toMatchObject({
      code: 'drain',
      promised: { acceptMinutes: 120, takeMinutes: 240, fulfilMinutes: 1440 },
    });
    const repairing = body.services.filter(({ categoryCode }) => categoryCode === 'homeRepair');
    const offering = new Set(repairing.map(({ partner }) => partner.name));
    expect([...offering].sort()).toEqual(['周师傅修锁配钥匙', '蓝衫维修队'].sort());
    expect(new Set(repairing.map(({ fee }) => fee.kind))).toEqual(new Set(['lowCost']));
  });

  it('answers partners in force for an area and a category', async () => {
    const inForce = await names('/v1/partners?area=990102001001&category=homeRepair');
    expect(inForce.sort()).toEqual(['周师傅修锁配钥匙', '蓝衫维修队'].sort());
    expect(await names('/v1/partners?area=990102001002&category=drain')).toEqual([]);
    expect(await names('/v1/partners?area=990102001001')).not.toContain('勤家家政部');
  });

  it('shows a partner without the phone of its contact', async () => {
    const path = `/v1/partners/${PARTNER_IDS.blueShirts}`;
    const partner = await world.nobody.get<Named>(path);
    expect(partner.body).toMatchObject({ name: '蓝衫维修队', agreement: { cap: 20 } });
    expect(partner.text).not.toContain('13999000007');
    expect((await world.nobody.get('/v1/partners/nobody')).status).toBe(404);
  });

  it.each([
    ['repair-lead', 200],
    ['staff-zhao', 200],
    ['subdistrict-sun', 200],
    ['care-lead', 403],
    ['resident-wang', 403],
    ['staff-far', 403],
    ['grid-li', 403],
  ])('shows its members to %s: %i', async (key, status) => {
    const answer = await world.as(key).get<Items>(`/v1/partners/${PARTNER_IDS.blueShirts}/members`);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('139990000');
  });
});
