import { COMMUNITY } from '../../local/demo/areas';
import { PARTNER_IDS } from '../../local/demo/partner-ids';
import { DESKTOP, openFor, PHONE, signIn, type Person } from './person';
import { newcomer } from './newcomer';
import { aStage } from './stage';

const STORY_MS = 120_000;

const stage = aStage();

/** Opens the link of an invitation in front of somebody who is signed in nowhere yet. */
const openLink = (code: string): Promise<Person> =>
  openFor({ ...stage, url: `${stage.url}/#/pages/invitation/index?scene=${code}` });

describe('邀请', () => {
  it(
    'brings somebody to the desk of the community, and lets them go at once',
    async () => {
      const chen = await signIn(stage, 'lead-chen');
      await chen.tap('go-team');
      await chen.sees('team-members', '赵慧');
      await chen.take('375-team');
      await chen.tap('action-invite');
      await chen.tap('choice-role-gridWorker');
      await chen.tap('submit-invite');
      await chen.sees('problem', '先选在哪里');
      await chen.tap('choice-role-communityStaff');
      await chen.type('title', '网格长');
      await chen.take('375-invite');
      await chen.tap('submit-invite');
      const typed = await chen.at('invitation-code').innerText();
      expect(typed).toMatch(/^(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
      await chen.take('375-invitation-code');
      await chen.tap('sheet-close');
      await chen.page.locator('[id^="invitation-"]').first().waitFor();

      const ma = await openLink(typed.replaceAll('-', ''));
      await ma.tap('persona-resident-ma');
      await ma.sees('invitation-asks', '陈立新');
      await ma.page.setViewportSize(DESKTOP);
      await ma.take('1280-invitation');
      await ma.tap('action-later');

      const zhou = await newcomer(stage, 'new-zhou', '周小青');
      await zhou.tap('tab-me');
      await zhou.tap('privacy');
      await zhou.sees('my-number', zhou.id);
      await zhou.page.goBack();
      await zhou.take('375-newcomer');
      await zhou.tap('have-code');
      await zhou.type('code', 'ABCD-EFGH');
      await zhou.tap('action-find-invitation');
      await zhou.sees('problem', '没有这个邀请码');
      await zhou.type('code', typed.toLowerCase());
      await zhou.tap('action-find-invitation');
      await zhou.sees('invitation-asks', '星光社区 · 网格长');
      expect(await zhou.at('action-accept').isEnabled()).toBe(false);
      await zhou.tap('use-phone');
      await zhou.at('use-phone').waitFor({ state: 'detached' });
      await zhou.take('375-invitation');
      await zhou.tap('action-accept');
      await zhou.tap('to-work');
      await zhou.page.locator('.order-card').first().waitFor();
      expect(zhou.page.url()).toContain('/community/desk/index');

      await chen.tap('back');
      await chen.tap('go-team');
      await chen.tap(`action-end-${zhou.id}-communityStaff`);
      await chen.sees('sheet', '看不到那里的单');
      await chen.take('375-end-member');
      await chen.tap('action-sure');
      await chen.at(`member-${zhou.id}-communityStaff`).waitFor({ state: 'detached' });
      await chen.tap('show-record');
      await chen.sees('team-record', '陈立新 结束了 周小青 的身份:网格长(星光社区)');
      await chen.take('375-team-record');

      await zhou.tap('tab-all');
      await zhou.page.waitForURL(/pages\/home/);
      await zhou.tap('tab-me');
      await zhou.at('have-code').waitFor();
      expect(await zhou.at('desk-community').count()).toBe(0);
    },
    STORY_MS,
  );

  it(
    'shows the lead what lies around, and takes an invitation back',
    async () => {
      const chen = await signIn(stage, 'lead-chen', DESKTOP);
      await chen.tap('go-team');
      await chen.sees('team-members', '李春梅');
      await chen.at(`team-${PARTNER_IDS.blueShirts}`).waitFor();
      await chen.take('1280-team');
      await chen.tap('action-invite');
      await chen.tap('choice-role-gridWorker');
      await chen.tap(`choice-place-${COMMUNITY}003`);
      await chen.tap('submit-invite');
      await chen.take('1280-invitation-code');
      await chen.tap('sheet-close');
      const cards = chen.page.locator('[id^="action-withdraw-"]');
      await cards.first().waitFor();
      const count = await cards.count();
      await cards.first().click();
      await chen.tap('action-sure');
      await chen.at('sheet').waitFor({ state: 'detached' });
      await cards.nth(count - 1).waitFor({ state: 'detached' });
      await chen.page.setViewportSize(PHONE);
      await chen.tap(`team-${PARTNER_IDS.blueShirts}`);
      await chen.sees('team-members', '吴海');
    },
    STORY_MS,
  );
});
