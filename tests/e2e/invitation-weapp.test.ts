import { COMMUNITY } from '../../local/demo/areas';
import type { Phone } from './phone';
import { aPhoneStage } from './phone-stage';

const STORY_MS = 120_000;

const stage = aPhoneStage();
const { phoneOf } = stage;

/** The letters of the invitation that is shown. */
const codeOn = ({ weapp }: Phone): string =>
  /(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/.exec(weapp.text())?.[0] ?? '';

describe('邀请 in the mini-program', () => {
  it(
    'is shared as a code, and accepted by whoever opens it',
    async () => {
      const chen = phoneOf('lead-chen');
      const ma = phoneOf('resident-ma');
      chen.open('/community/team/index');
      await chen.sees('赵慧');
      await chen.tap('action-invite');
      await chen.choose('role', 'gridWorker');
      await chen.choose('place', `${COMMUNITY}003`);
      await chen.tap('submit-invite');
      await chen.waitFor('share-invitation');
      const code = codeOn(chen).replaceAll('-', '');
      expect(code).toHaveLength(28);
      const card = chen.weapp.share(chen.weapp.byId('share-invitation'));
      expect(card.path).toBe(`/pages/invitation/index?scene=${code}`);

      ma.open(`/pages/invitation/index?scene=${code}`);
      await ma.sees('陈立新');
      await ma.sees('星光社区第三网格');
      await ma.tap('action-accept');
      await ma.tap('to-work');
      await ma.sees('待接单');

      await chen.tap('sheet-close');
      await chen.weapp.waitFor(() => !chen.weapp.byId('sheet'));
      expect(chen.weapp.share().path).toBe('/pages/home/index');
      chen.open('/community/team/index');
      await chen.sees('马建国');
      for (const { weapp } of [chen, ma]) weapp.assertHealthy();
    },
    STORY_MS,
  );
});
