import { readFileSync } from 'node:fs';

import { DESKTOP, signIn } from './person';
import { aStage } from './stage';

const STORY_MS = 120_000;

const stage = aStage();

describe('我的信息', () => {
  it(
    'tells who looked, hands over everything, and forgets',
    async () => {
      const ma = await signIn(stage, 'resident-ma');
      await ma.tap('tab-mine');
      const card = ma.page.locator('[id^="order-0"]').filter({ visible: true }).first();
      const id = ((await card.getAttribute('id')) ?? '').slice('order-'.length);
      await card.click();
      const zhao = await signIn(stage, 'staff-zhao', DESKTOP);
      await zhao.at('go-me').waitFor();
      await zhao.page.goto(`${stage.url}/#/pages/order/index?id=${id}`);
      await zhao.at('order-state').waitFor();

      await ma.at('action-looks').click();
      await ma.sees('looks', '赵慧');

      await ma.page.goto(`${stage.url}/#/pages/privacy/index`);
      await ma.at('action-export').waitFor();
      await ma.take('375-privacy');
      const [download] = await Promise.all([
        ma.page.waitForEvent('download'),
        ma.tap('action-export'),
      ]);
      expect(download.suggestedFilename()).toBe('sidan-export.json');
      const file: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
      expect(file).toMatchObject({ me: { displayName: '马建国' } });
      await ma.at('export-done').waitFor();

      await ma.tap('action-leave');
      await ma.tap('field-leave-sure');
      await ma.take('375-leave');
      await ma.tap('action-leave-sure');
      await ma.at('persona-resident-ma').waitFor();

      await ma.tap('persona-resident-ma');
      await ma.tap('tab-me');
      await ma.sees('me-name', '邻居');
    },
    STORY_MS,
  );
});
