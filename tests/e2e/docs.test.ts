import { DESKTOP, openFor, PHONE } from './person';
import { aStage } from './stage';

const stage = aStage();
const PAGE_MS = 120_000;

describe('the page that shows the interface', () => {
  it.each([
    ['on a desktop', DESKTOP],
    ['on a phone', PHONE],
  ])(
    'opens %s with every heading, and asks nobody but ourselves',
    async (_, screen) => {
      const { page } = await openFor(stage, screen);
      const asked: string[] = [];
      const complained: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => {
        if (message.type() === 'error') complained.push(message.text());
      });
      await page.goto(`${stage.url}/v1/docs`);
      await page.locator('.opblock-tag').first().waitFor();
      const headings = await page.locator('.opblock-tag').allTextContents();
      expect(headings.join()).toContain('单子 / Orders and the commands of the loop');
      await page.locator('.opblock-tag', { hasText: '单子 / Orders' }).click();
      await page.locator('.opblock-summary-path', { hasText: '/claim' }).first().waitFor();
      const elsewhere = asked.filter(
        (url) => !url.startsWith(stage.url) && !url.startsWith('data:'),
      );
      expect(elsewhere).toEqual([]);
      expect(complained).toEqual([]);
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
      ).toBeLessThanOrEqual(0);
    },
    PAGE_MS,
  );

  it('answers nothing but its own files', async () => {
    const answers = await Promise.all(
      ['nothing.js', '..%2f..%2fpackage.json', 'swagger-ui.css'].map((file) =>
        fetch(`${stage.url}/v1/docs/${file}`),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 200]);
  });
});
