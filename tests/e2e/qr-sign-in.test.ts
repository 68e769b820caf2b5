import { DESKTOP, openFor, type Person, signIn } from './person';
import { aStage } from './stage';

const STORY_MS = 120_000;

const stage = aStage();

/** The code that a browser shows to who is not signed in yet. */
async function codeShownTo(person: Person): Promise<string> {
  await person.at('qr-code').waitFor();
  return (await person.at('qr-code').innerText()).trim();
}

const openMe = async (person: Person): Promise<void> => {
  await person.page.goto(`${stage.url}/#/pages/me/index`);
  await person.at('me-name').waitFor();
};

describe('手机确认,浏览器登录', () => {
  it(
    'shows a code, is confirmed from another tab, and goes in as who confirmed',
    async () => {
      const hall = await openFor(stage, DESKTOP);
      const code = await codeShownTo(hall);
      expect(code).toMatch(/^\w{4}-\w{4}$/);
      expect(await hall.page.locator('.qr-image img').getAttribute('src')).toMatch(
        /^data:image\/svg\+xml,/,
      );
      await hall.take('1280-sign-in');

      const zhao = await signIn(stage, 'staff-zhao');
      await zhao.page.locator('.order-card').first().waitFor();
      await openMe(zhao);
      await zhao.tap('sign-in-other');
      await zhao.at('field-code').waitFor();
      await zhao.take('375-sign-in-other');
      await zhao.type('code', code.toLowerCase());
      await zhao.tap('action-find-device');
      await zhao.sees('asking-device', 'Chrome');
      await zhao.take('375-confirm-device');
      await hall.sees('qr-state', '手机上看到了');
      await zhao.tap('action-confirm-device');
      await zhao.at('to-devices').waitFor();

      await hall.page.locator('.order-card').first().waitFor();
      await openMe(hall);
      await hall.sees('me-name', '赵慧');

      await zhao.tap('to-devices');
      await zhao.at('action-end-current').waitFor();
      await zhao.take('375-devices');
      const other = zhao.page.locator('[id^="action-end-0"]').filter({ visible: true });
      expect(await other.count()).toBe(1);
      await other.click();
      await zhao.tap('action-sure');
      await other.waitFor({ state: 'detached' });
      await hall.tap('tab-mine');
      await hall.at('qr-sign-in').waitFor();
    },
    STORY_MS,
  );

  it(
    'opens what was scanned also where one has to sign in first, is refused, and gives another code',
    async () => {
      const stranger = await openFor(stage, DESKTOP);
      const code = await codeShownTo(stranger);
      const scanned = `${stage.url}/#/pages/confirm/index?scene=${code.replace('-', '')}`;
      const wang = await openFor({ ...stage, url: scanned });
      await wang.tap('persona-resident-wang');
      await wang.at('asking-device').waitFor();
      await wang.tap('action-refuse-device');
      await wang.at('action-again').waitFor();
      await stranger.sees('qr-state', '不是我');
      await stranger.tap('action-new-code');
      expect(await codeShownTo(stranger)).not.toBe(code);

      await wang.tap('action-again');
      await wang.type('code', code);
      await wang.tap('action-find-device');
      await wang.sees('problem', '登录码不对');
    },
    STORY_MS,
  );

  it(
    'signs out everywhere at one tap, once it has said what happens',
    async () => {
      const [one, other] = [await signIn(stage, 'resident-ma'), await signIn(stage, 'resident-ma')];
      await one.tap('tab-me');
      await one.tap('devices');
      await one.tap('action-end-all');
      await one.at('sheet').getByText('所有设备都会退出').waitFor();
      await one.tap('action-sure');
      await one.at('persona-resident-ma').waitFor();
      await other.tap('tab-mine');
      await other.at('persona-resident-ma').waitFor();
    },
    STORY_MS,
  );
});
