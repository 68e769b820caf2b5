import { DESKTOP, signIn } from './person';
import { aStage } from './stage';

const STORY_MS = 120_000;

const stage = aStage();

describe('消息', () => {
  it(
    'tells a resident what became of an order, and leads to it',
    async () => {
      await stage.settled();
      const wang = await signIn(stage, 'resident-wang');
      await wang.tap('tab-me');
      await wang.at('inbox').waitFor();
      await wang.take('375-me-unread');
      await wang.tap('inbox');
      const first = wang.page.locator('.inbox-card').filter({ visible: true }).first();
      await first.waitFor();
      await wang.take('375-inbox');
      await first.click();
      await wang.at('order-state').waitFor();
    },
    STORY_MS,
  );

  it(
    'is one page on a desktop too',
    async () => {
      await stage.settled();
      const zhao = await signIn(stage, 'staff-zhao', DESKTOP);
      await zhao.at('go-inbox').waitFor();
      await zhao.page.goto(`${stage.url}/#/pages/inbox/index`);
      await zhao.page.locator('.inbox-card').first().waitFor();
      await zhao.take('1280-inbox');
    },
    STORY_MS,
  );
});
