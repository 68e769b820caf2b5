import type { Phone } from './phone';
import { aPhoneStage } from './phone-stage';

const STORY_MS = 120_000;

const stage = aPhoneStage();
const { phoneOf } = stage;

/** The short code that is shown, as it stands in the code to pass on. */
const headOn = ({ weapp }: Phone): string =>
  (/(?:[0-9a-f]{4} ){3}[0-9a-f]{4}/.exec(weapp.text())?.[0] ?? '').replaceAll(' ', '');

describe('回执 in the mini-program', () => {
  it(
    'follows placing, and whoever it is passed on to computes that it holds',
    async () => {
      const wang = phoneOf('resident-wang');
      const far = phoneOf('resident-far');
      wang.open('/pages/home/index');
      await wang.tap('category-drain');
      await wang.choose('where', 'indoor');
      await wang.choose('overflow', 'backflow');
      await wang.tap('example-0');
      await wang.addPhoto('photos', 'drain-before');
      await wang.tap('submit-order');
      await wang.waitFor('placed-number');
      const { id = '' } = wang.weapp.page().options;
      await wang.tap('keep-receipt');
      await wang.waitFor('share-receipt');
      await wang.sees('怎么查');
      const head = headOn(wang);
      expect(head).toHaveLength(16);
      await wang.tap('check-receipt');
      await wang.sees('每一步都在这部手机上重新算过');

      far.open(`/public/receipt/index?scene=${id}-${head}`);
      await far.sees('这张回执是真的');
      await far.sees('这一单没有公开');
      expect(far.weapp.text()).not.toContain('王秀兰');
      far.open(`/public/receipt/index?scene=${id}-${'0'.repeat(16)}`);
      await far.sees('没有查到');
      for (const { weapp } of [wang, far]) weapp.assertHealthy();
    },
    STORY_MS,
  );
});
