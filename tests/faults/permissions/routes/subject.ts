import { newId } from '../../../../functions/platform/ids';
import { createDeliveryStore } from '../../../../functions/webhooks/delivery-store';
import { newWebhookSecret } from '../../../../functions/webhooks/sign';
import { createWebhookStore } from '../../../../functions/webhooks/webhook-store';
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
    ...(await aWebhook(world, orderId)),
    now: world.clock.now(),
  };
}

/** One that leads nowhere, and a delivery that was given up: nobody outside is asked. */
async function aWebhook({ platform, clock }: Setting, orderId: string) {
  const now = clock.now();
  const [webhookId, deliveryId] = [newId(now), newId(now)];
  const owner = { areaCode: COMMUNITY };
  await createWebhookStore(platform.table, platform.vault).add(
    owner,
    { id: webhookId, events: ['order.placed'], createdAt: now },
    { url: 'http://127.0.0.1:9/', secrets: [{ secret: newWebhookSecret() }] },
  );
  await createDeliveryStore(platform.table).add(
    {
      ...{ webhookId, id: deliveryId, owner, event: 'order.placed', orderId },
      ...{ number: '1', body: '{}', state: 'dead', tries: 8, attempts: [] },
    },
    now,
  );
  return { webhookId, deliveryId };
}
