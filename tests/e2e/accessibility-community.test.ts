import type { OrderAnswer } from '../../domain/order/answer';
import { COMMUNITY } from '../../local/demo/areas';
import { aDoor } from '../support/api';
import { showEverything } from './accessibility/everybody';
import { besides, partners } from './accessibility/views-of-communities';
import { ask, sessionOf } from './newcomer';
import { aStage } from './stage';

const WAITING_MS = 120_000;

const stage = aStage();

/** Somebody who wants to help, and an order about which the check is not sure. */
async function leaveSomethingToDecide(): Promise<void> {
  const { url } = stage;
  const [qin, ma, zhao] = await Promise.all(
    ['new-qin', 'resident-ma', 'staff-zhao'].map((persona) => sessionOf(url, persona)),
  );
  await ask(url, {
    path: '/partner-applications',
    token: qin?.accessToken ?? '',
    body: {
      name: '老秦上门修锁',
      kind: 'skilledNeighbour',
      areas: [COMMUNITY],
      categories: ['homeRepair'],
      introduction: '修锁二十年,住 6 号楼。',
      contact: { name: '秦有福', phone: '13712340077' },
    },
  });
  const { id } = await ask<OrderAnswer>(url, {
    path: '/orders',
    token: ma?.accessToken ?? '',
    body: aDoor({ description: '单元门关不上,这句话待审测试。', public: true }),
  });
  await ask(url, { path: `/orders/${id}/accept`, token: zhao?.accessToken ?? '' });
  await stage.settled();
}

beforeAll(leaveSomethingToDecide, WAITING_MS);

showEverything(stage, { persona: 'lead-chen', views: [...besides, ...partners] });
