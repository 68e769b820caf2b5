import type { OrderAnswer } from '../../domain/order/answer';
import { addDays, DAY, shanghaiDay } from '../../domain/time/shanghai';
import { COMMUNITY } from '../../local/demo/areas';
import { PARTNER_IDS } from '../../local/demo/partner-ids';
import { ask, newcomer, sessionOf } from './newcomer';
import { DESKTOP, PHONE, signIn, type Person } from './person';
import { aStage } from './stage';

const STORY_MS = 240_000;
const NAME = '老秦上门修锁';

const stage = aStage();

/** 马建国 wants a lock mended; 赵慧 accepts and puts it into the pool. */
async function pooledOrder(): Promise<string> {
  const { url } = stage;
  const [ma, zhao] = await Promise.all([
    sessionOf(url, 'resident-ma'),
    sessionOf(url, 'staff-zhao'),
  ]);
  const { id } = await ask<OrderAnswer>(url, {
    path: '/orders',
    token: ma.accessToken,
    body: {
      areaCode: COMMUNITY,
      categoryCode: 'homeRepair',
      description: '家里的门锁拧不动了,老人出不去。',
      answers: {
        what: 'lock',
        parts: 'askPrice',
        atHome: new Date(Date.now() + DAY).toISOString(),
      },
    },
  });
  for (const command of ['accept', 'pool']) {
    await ask(url, { path: `/orders/${id}/${command}`, token: zhao.accessToken });
  }
  return id;
}

/** 秦有福 says what he can do; a company would be asked for its code, which is checked while he types. */
async function applyAsNeighbour(qin: Person): Promise<void> {
  await qin.tap('tab-me');
  await qin.tap('apply');
  await qin.tap('choose-area');
  for (const area of ['990102', '990102001', COMMUNITY]) await qin.tap(`area-${area}`);
  await qin.tap('choice-kind-company');
  await qin.type('creditCode', '91350100M000100Y');
  await qin.sees('code-verdict', '还差 2 位');
  await qin.type('creditCode', '91350100M000100Y34');
  await qin.page.getByText('对不上,照着证书再看一遍').waitFor();
  await qin.type('creditCode', '91350100M000100Y43');
  await qin.sees('code-verdict', '对上了');
  await qin.take('375-apply-code');

  await qin.tap('other-kind');
  await qin.tap('choice-kind-skilledNeighbour');
  await qin.tap('submit-application');
  await qin.sees('problem', '叫什么');
  await qin.type('name', NAME);
  await qin.tap('choice-categories-homeRepair');
  await qin.type('introduction', '修锁二十年,住 6 号楼,晚上也能来。');
  await qin.type('contactPhone', '13712340077');
  await qin.take('375-apply');
  await qin.tap('submit-application');
  await qin.page.getByText('社区看过会打电话给您').waitFor();
  await qin.take('375-applied');
}

/** 陈立新 reads it at the desk, and agrees on a month for a low fee. */
async function approveAtTheDesk(chen: Person): Promise<void> {
  await chen.sees('desk-notice', '1 份申请等您看');
  await chen.take('1280-desk-of-lead');
  await chen.tap('notice-waiting');
  await chen.page.locator('.card').filter({ hasText: NAME }).click();
  await chen.sees('application-facts', '13712340077');
  await chen.take('1280-review');
  await chen.tap('action-approve');
  await chen.tap('submit-approve');
  await chen.sees('problem', '这几项还空着');
  await chen.type('number', '星光合备〔2026〕011号');
  await chen.type('until', addDays(shanghaiDay(Date.now()), 20));
  await chen.tap('choice-fee-homeRepair-lowCost');
  await chen.type('yuan-homeRepair', '20');
  await chen.take('1280-approve');
  await chen.tap('submit-approve');
  await chen.at('sheet').waitFor({ state: 'detached' });
  await chen.page.getByText('没有要看的申请').waitFor();
}

describe('我想来帮忙', () => {
  it(
    'brings a neighbour from the form to an order of the pool',
    async () => {
      const order = await pooledOrder();
      const qin = await newcomer(stage, 'new-qin', '秦有福');
      await applyAsNeighbour(qin);
      const chen = await signIn(stage, 'lead-chen', DESKTOP);
      await approveAtTheDesk(chen);

      await qin.page.reload();
      await qin.page.getByText('谢谢您来').waitFor();
      await qin.page.getByText('看过您电话的:陈立新').waitFor();
      await qin.take('375-approved');
      await qin.tap('start-work');
      await qin.sees('partner-ending', '天到期');
      await qin.tap('tab-pool');
      await qin.at(`order-${order}`).waitFor();
      await qin.take('375-pool-of-newcomer');
      await qin.tap(`order-${order}`);
      await qin.run('claim');
      await qin.sees('order-state', '已领办');

      await chen.tap('tab-all');
      await chen.page.locator('.card').filter({ hasText: NAME }).waitFor();
      await chen.take('1280-partners');
      await chen.page.setViewportSize(PHONE);
      await chen.take('375-partners');
      await chen.page.locator('.card').filter({ hasText: NAME }).click();
      await chen.sees('agreement-facts', '1 单,最多 3 单');
      await chen.take('375-agreement');
      await chen.tap('action-suspend');
      await chen.type('reason', '材料要再核一核');
      await chen.tap('submit-reason');
      await chen.sees('agreement-facts', '已暂停');
      await chen.sees('agreement-facts', '陈立新 暂停');
    },
    STORY_MS,
  );

  it(
    'is told before it ends, and renewed by whoever signed it',
    async () => {
      const sun = await signIn(stage, 'subdistrict-sun', DESKTOP);
      await sun.tap('notice-ending');
      const heating = `partner-${PARTNER_IDS.heating}`;
      await sun.sees(heating, '天到期');
      await sun.take('1280-ending');
      await sun.tap(heating);
      await sun.tap('action-change');
      await sun.page.locator('[id^="choice-until-"]').filter({ hasText: '一年' }).click();
      await sun.take('1280-renew');
      await sun.tap('submit-change');
      await sun.sees('agreement-facts', '孙志远 改了协议');
      await sun.tap('sheet-close');
      await sun.at(heating).waitFor({ state: 'detached' });
    },
    STORY_MS,
  );
});
