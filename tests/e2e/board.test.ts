import { DESKTOP, signIn } from './person';
import { aStage } from './stage';

const STORY_MS = 120_000;

const stage = aStage();

describe('看板', () => {
  it(
    'shows the rates with what they are of, and the orders behind a figure',
    async () => {
      await stage.settled();
      const zhao = await signIn(stage, 'staff-zhao', DESKTOP);
      await zhao.tap('go-board');
      await zhao.at('rate-resolutionRate').waitFor();
      await zhao.at('figure-open.overdue').waitFor();
      await zhao.take('1280-board');
      await zhao.tap('figure-open.overdue');
      await zhao.page.locator('[id^="order-0"]').filter({ visible: true }).first().waitFor();
    },
    STORY_MS,
  );

  it(
    'is a column on the phone, and a partner sees its own',
    async () => {
      await stage.settled();
      const sun = await signIn(stage, 'subdistrict-sun');
      await sun.tap('go-board');
      await sun.at('rate-responseRate').waitFor();
      await sun.at('tab-area').waitFor();
      await sun.take('375-board-above');
      const wu = await signIn(stage, 'repair-lead');
      await wu.tap('go-board');
      await wu.at('rate-responseRate').waitFor();
      await wu.at('tab-worker').click();
      await wu.page.locator('[id^="group-"]').first().waitFor();
      await wu.take('375-board-partner');
    },
    STORY_MS,
  );
});
