import { PARTNER_IDS } from '../../../../local/demo/partner-ids';
import type { Cast } from '../cast';
import type { Setting } from '../setting';
import { doorSteps, placeDoor, walk } from '../steps';
import { COMMUNITY, type Subject } from './row';

/** Makes what the requests are about, by the routes themselves. */
export async function makeSubject(world: Setting, cast: Cast): Promise<Subject> {
  const stage = { world, cast };
  const started = doorSteps('started', world);
  const orderId = await walk(stage, await placeDoor(cast), started);
  const publicOrderId = await walk(stage, await placeDoor(cast, { public: true }), started);
  await world.stream.drain();
  const invited = await cast.as('lead').post<{ id: string; code: string }>('/v1/invitations', {
    role: 'communityStaff',
    areaCode: COMMUNITY,
  });
  const applied = await cast.as('neighbour').post<{ id: string }>('/v1/partner-applications', {
    name: '老秦上门修锁',
    kind: 'skilledNeighbour',
    areas: [COMMUNITY],
    categories: ['homeRepair'],
    introduction: '修锁二十年,住 6 号楼。',
    contact: { name: '秦有福', phone: '13712340077' },
  });
  const member = await world.add({
    displayName: '要走的人',
    memberships: [{ role: 'communityStaff', areaCode: COMMUNITY, title: '' }],
  });
  return {
    orderId,
    publicOrderId,
    partnerId: PARTNER_IDS.blueShirts,
    endingPartnerId: PARTNER_IDS.laundry,
    applicationId: applied.body.id,
    invitationId: invited.body.id,
    invitationCode: invited.body.code,
    memberId: member.id,
    now: world.clock.now(),
  };
}
