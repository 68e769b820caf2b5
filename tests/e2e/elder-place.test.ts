import { signIn } from './person';
import { aStage } from './stage';

jest.setTimeout(120_000);

const SENTENCE = '卫生间下水堵了,水漫出来了,请来人看看';

describe('somebody in large print (大字版) who has never seen it', () => {
  const stage = aStage();

  it('places an order with at most six taps and one sentence', async () => {
    const wang = await signIn(stage, 'resident-wang');
    await wang.page.locator('body.elder').waitFor();
    await wang.at('category-drain').waitFor();
    const asked: string[] = [];
    wang.page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/v1/')) asked.push(`${request.method()} ${pathname}`);
    });
    const taps = await wang.tapsDuring(async () => {
      await wang.tap('category-drain');
      await wang.tap('choice-where-indoor');
      await wang.tap('choice-overflow-backflow');
      // A finger goes into the field before it types.
      await wang.tap('field-description');
      await wang.page.keyboard.insertText(SENTENCE);
      await wang.tap('submit-order');
      await wang.at('placed-number').waitFor();
    });
    expect(taps).toBeLessThanOrEqual(6);
    expect(asked.filter((path) => path === 'POST /v1/orders')).toHaveLength(1);
    // Beside it: similar orders, the order as placed with its history and comments.
    expect(asked.length).toBeLessThanOrEqual(6);
    await wang.take('375-placed-elder');
  });
});
