import { COMMUNITY } from '../../../local/demo/areas';
import { ask, sessionOf } from '../newcomer';
import type { View } from './look';
import { inTurn, once, order, page, sheetOf, tapping } from './views';

interface Coded {
  code: string;
}

export const tabs: View[] = [
  page('点单', '/pages/home/index', 'category-drain'),
  page('点单, 全部事项', '/pages/home/index', 'category-drain', tapping('all-categories')),
  page('大家的单', '/pages/neighbours/index', 'to-figures', once('order-')),
  page('我的单', '/pages/mine/index', 'tab-mine', once('order-')),
  page('我的', '/pages/me/index', 'me-name'),
  page('我的, 改称呼', '/pages/me/index', 'me-name', tapping('edit-name')),
  page(
    '我的, 选社区',
    '/pages/me/index',
    'me-name',
    inTurn(tapping('edit-area'), once('area-990102')),
  ),
  page('演示的钟', '/pages/mine/index', 'tab-mine', tapping('demo-clock', 'demo-reset')),
];

export const aroundMe: View[] = [
  page('消息', '/pages/inbox/index', 'back', once('message-')),
  page('登录过的设备', '/pages/devices/index', 'action-end-all'),
  page('全部退出', '/pages/devices/index', 'action-end-all', tapping('action-end-all')),
  page('我的信息', '/pages/privacy/index', 'my-number'),
  page('注销', '/pages/privacy/index', 'my-number', tapping('action-leave', 'field-leave-sure')),
  page('邀请码', '/pages/invitation/index', 'field-code'),
  page('登录别的设备', '/pages/confirm/index', 'field-code'),
  page('我想来帮忙', '/partner/apply/index', 'choice-kind-company'),
  page(
    '我想来帮忙, 还差几样',
    '/partner/apply/index',
    'choice-kind-company',
    inTurn(tapping('choice-kind-company', 'add-credential', 'submit-application'), once('problem')),
  ),
];

export const placing: View[] = [
  page('点单, 先选事', '/pages/place/index', 'category-drain'),
  page(
    '点单, 问几句',
    '/pages/place/index?category=drain',
    'choice-where-indoor',
    tapping('choice-where-indoor'),
  ),
  page(
    '替家人点单, 还差几样',
    '/pages/place/index?category=facility',
    'submit-order',
    async (viewer) => {
      if ((await viewer.at('choice-relation-母亲').count()) === 0) {
        await viewer.tap('field-relative');
      }
      await viewer.tap('submit-order');
      await viewer.at('problem').waitFor();
    },
  ),
  {
    name: '点好了',
    async open(viewer) {
      await viewer.go(`/pages/placed/index?id=${await viewer.order('mine', 'offered')}`);
      await viewer.at('placed-number').waitFor();
    },
  },
  page('没有网, 先存好了', '/pages/placed/index?waiting=1', 'go-home'),
];

export const orders: View[] = [
  order('正在找人的单, 写留言', 'mine', 'offered', async (viewer) => {
    await viewer.type('comment', '下午在家。');
    await viewer.at('action-comment').waitFor();
  }),
  order('不用办了', 'mine', 'offered', sheetOf('withdraw')),
  order('办好了的单', 'mine', 'fulfilled', once('rate-form')),
  order(
    '评一评, 打星',
    'mine',
    'fulfilled',
    tapping('rate-resolved-yes', 'rate-more', 'stars-attitude-4', 'face-fair'),
  ),
  order('没有解决', 'mine', 'fulfilled', tapping('rate-resolved-no', 'rate-as-is', 'rate-more')),
  order('没解决, 再办', 'mine', 'fulfilled', sheetOf('reopen')),
  order('看照片', 'mine', 'fulfilled', async (viewer) => {
    await viewer.page.locator('#order-evidence .photo').first().click();
    await viewer.at('sheet').waitFor();
  }),
  order('评过的单, 验一验', 'mine', 'rated', async (viewer) => {
    await viewer.tap('action-looks');
    await viewer.tap('verify-chain');
    await viewer.at('verify-result').waitFor();
  }),
  {
    name: '我的回执',
    async open(viewer) {
      await viewer.go(`/public/receipt/index?id=${await viewer.order('mine', 'rated')}`);
      await viewer.at('receipt-short').waitFor();
    },
  },
  page('不在这里的单', '/pages/order/index?id=01ARZ3NDEKTSV4RRFFQ69G5FAV', 'back', async (viewer) =>
    viewer.page.locator('.state').first().waitFor(),
  ),
];

/** An order that finds no way to the server, from then on as long as this viewer is there. */
export const waiting: View[] = [
  {
    name: '等着发出去的单',
    async open(viewer) {
      await viewer.page.route('**/v1/orders', (route) =>
        route.request().method() === 'POST' ? route.abort() : route.continue(),
      );
      const network = viewer.page.context();
      await network.setOffline(false);
      await viewer.go('/pages/place/index?category=drain');
      await tapping('choice-where-indoor', 'choice-overflow-backflow', 'example-0')(viewer);
      await viewer.page.waitForLoadState('networkidle');
      await network.setOffline(true);
      await viewer.tap('submit-order');
      await viewer.tap('go-home');
      await viewer.at('waiting-0').waitFor();
    },
  },
];

/** What a code leads to: an invitation to the staff, and a device that wants to be signed in. */
export const byCode: View[] = [
  {
    name: '有人请您来做',
    async open(viewer) {
      const { accessToken: token } = await sessionOf(viewer.url, 'lead-chen');
      const body = { role: 'communityStaff', title: '网格长', days: 3, areaCode: COMMUNITY };
      const { code } = await ask<Coded>(viewer.url, { path: '/invitations', body, token });
      await viewer.go(`/pages/invitation/index?scene=${code}`);
      await viewer.at('invitation-asks').waitFor();
    },
  },
  {
    name: '有设备要登录',
    async open(viewer) {
      const { code } = await ask<Coded>(viewer.url, { path: '/sign-ins' });
      await viewer.go(`/pages/confirm/index?scene=${code}`);
      await viewer.at('asking-device').waitFor();
    },
  },
];

/** Where nothing is yet. */
export const newcomers: View[] = [
  page('点单, 还没有社区', '/pages/home/index', 'choose-area'),
  page('我的单, 还没有', '/pages/mine/index', 'go-place'),
  page('消息, 还没有', '/pages/inbox/index', 'back', async (viewer) =>
    viewer.page.locator('.state').filter({ visible: true }).first().waitFor(),
  ),
];
