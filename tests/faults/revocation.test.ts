import type { Membership } from '../../domain/access/people';
import { COMMUNITY, DISTRICT, SUBDISTRICT } from '../../local/demo/areas';
import { PARTNER_IDS } from '../../local/demo/partner-ids';
import { createWorld, stepsIn, type World } from '../support/api';
import { takeRoleBack } from './permissions/cast';

const of = (role: Membership['role'], areaCode: string): Membership => ({
  role,
  areaCode,
  title: '',
});
const LEAD_OF_BLUE: Membership = {
  role: 'partnerLead',
  partnerId: PARTNER_IDS.blueShirts,
  title: '',
};

describe('a role that is taken back', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it.each<[Membership, command: string, body: object, after: number]>([
    [of('gridWorker', `${COMMUNITY}002`), 'comment', { text: '我看过了' }, 404],
    [of('communityStaff', COMMUNITY), 'contact', { channel: 'phone', reached: true }, 404],
    [of('communityLead', COMMUNITY), 'hide', { reason: '有人投诉' }, 404],
    [of('subdistrictStaff', SUBDISTRICT), 'supervise', { text: '请抓紧' }, 404],
    [of('districtStaff', DISTRICT), 'supervise', { text: '请抓紧' }, 404],
    [LEAD_OF_BLUE, 'progress', { text: '正在办' }, 404],
  ])(
    '%j is gone with the next request of the same sign-in',
    async (membership, command, body, after) => {
      const { id } = await stepsIn(world).started();
      const somebody = await world.add({ displayName: '一个人', memberships: [membership] });
      const list = membership.partnerId === undefined ? 'queue' : 'work';
      expect((await somebody.run(id, command, body)).status).toBe(200);
      expect((await somebody.get(`/v1/orders?view=${list}`)).status).toBe(200);
      await takeRoleBack(world, somebody.id);
      const refused = await somebody.run(id, command, body);
      expect([refused.status, refused.problem?.current]).toEqual([after, undefined]);
      expect((await somebody.get(`/v1/orders/${id}`)).status).toBe(404);
      expect((await somebody.get(`/v1/orders?view=${list}`)).status).toBe(403);
      expect((await somebody.get(`/v1/partners/${PARTNER_IDS.blueShirts}/members`)).status).toBe(
        403,
      );
    },
  );

  it('as the lead ends it, too', async () => {
    const { id } = await stepsIn(world).started();
    const somebody = await world.add({
      displayName: '要走的人',
      memberships: [of('communityStaff', COMMUNITY)],
    });
    expect((await somebody.get(`/v1/orders/${id}`)).status).toBe(200);
    const path = `/v1/members/${somebody.id}?area=${COMMUNITY}&role=communityStaff`;
    expect((await world.as('lead-chen').delete(path)).status).toBe(204);
    expect((await somebody.get(`/v1/orders/${id}`)).status).toBe(404);
  });
});
