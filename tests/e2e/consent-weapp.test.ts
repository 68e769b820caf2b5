import gcoord from 'gcoord';

import type { OrderAnswer } from '../../domain/order/answer';
import { COMMUNITY, DISTRICT, SUBDISTRICT } from '../../local/demo/areas';
import { sessionOf } from './newcomer';
import type { Phone } from './phone';
import { aPhoneStage } from './phone-stage';

const STORY_MS = 120_000;
const PATIENCE_MS = 30_000;

/** Chosen on WeChat's map, in GCJ-02. */
const GARDEN = { name: '星光里小花园', address: '星河路 3 号', latitude: 38.48, longitude: 106.23 };
const [LNG = 0, LAT = 0] = gcoord.transform(
  [GARDEN.longitude, GARDEN.latitude],
  gcoord.GCJ02,
  gcoord.WGS84,
);

const stage = aPhoneStage();
const { phoneOf } = stage;

/** The button is there, and one that our program hears of. */
const isOurs = ({ weapp }: Phone, id: string): boolean => {
  const button = weapp.byId(id);
  return button !== undefined && !weapp.attrs(button)['open-type'];
};

const called = ({ weapp }: Phone, name: string): Record<string, unknown>[] =>
  weapp.calls.wx.filter((call) => call.name === name).map(({ options }) => options);

const asked = ({ weapp }: Phone, path: string): string[] =>
  weapp.calls.request.map(({ url }) => url).filter((url) => url.includes(path));

/** Somebody at the form of 点单, about a street light: no photo is needed there. */
async function atTheForm(phone: Phone): Promise<void> {
  phone.open('/pages/place/index?category=facility');
  await phone.waitFor('example-0');
  await phone.tap('example-0');
}

/** Answers the questions that have to be answered, sends it, and reads what the community sees of it. */
async function sendAndRead(phone: Phone): Promise<OrderAnswer> {
  await phone.choose('what', 'light');
  await phone.type('where', '三楼');
  await phone.tap('submit-order');
  await phone.waitFor('placed-number');
  const { id = '' } = phone.weapp.page().options;
  const { accessToken } = await sessionOf(stage.url, 'staff-zhao');
  const answer = await fetch(`${stage.url}/v1/orders/${id}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  const order: OrderAnswer = JSON.parse(await answer.text());
  return order;
}

const isGone = (phone: Phone, id: string): Promise<unknown> =>
  phone.weapp.waitFor(() => !phone.weapp.byId(id));

describe('选位置, before it the consent', () => {
  it(
    'yes: says what for, takes the chosen place, and whoever goes there finds it on the map',
    async () => {
      const ma = phoneOf('resident-ma', { unagreed: true, places: [{ ...GARDEN }] });
      await atTheForm(ma);
      await ma.tap('locate');
      await ma.sees('想用您选的位置');
      await ma.sees('办的人看得到准确位置,邻居只看到大概');
      await ma.tap('consent-guideline');
      expect(called(ma, 'openPrivacyContract')).toHaveLength(1);
      expect(called(ma, 'chooseLocation')).toEqual([]);

      ma.weapp.agree(ma.weapp.byId('consent-yes'));
      await ma.sees('已定位 · 星光里小花园');
      expect(ma.weapp.byId('sheet')).toBeUndefined();
      await ma.weapp.waitFor(() =>
        asked(ma, '/similar').some((url) =>
          url.endsWith(`&lat=${GARDEN.latitude}&lng=${GARDEN.longitude}&coordinateSystem=gcj02`),
        ),
      );

      const order = await sendAndRead(ma);
      expect(order.location?.lat).toBeCloseTo(LAT, 5);
      expect(order.location?.lng).toBeCloseTo(LNG, 5);
      expect(order.location?.address).toContain('5 号楼');

      const zhao = phoneOf('staff-zhao');
      zhao.open(`/pages/order/index?id=${order.id}`);
      await zhao.waitFor('map-point');
      const [marker] = markersOn(zhao);
      expect(marker?.latitude).toBeCloseTo(GARDEN.latitude, 4);
      expect(marker?.longitude).toBeCloseTo(GARDEN.longitude, 4);
      await zhao.tap('map-navigate');
      await zhao.weapp.waitFor(() => called(zhao, 'openLocation').length === 1);
      expect(called(zhao, 'openLocation')[0]).toMatchObject({ name: order.location?.address });
      for (const { weapp } of [ma, zhao]) weapp.assertHealthy();
    },
    STORY_MS,
  );

  it(
    'no: the address is written by hand as before, and only the next tap asks again',
    async () => {
      const ma = phoneOf('resident-ma', { unagreed: true, places: [{ ...GARDEN }] });
      await atTheForm(ma);
      await ma.tap('locate');
      await ma.tap('consent-no');
      await isGone(ma, 'sheet');
      await ma.type('address', '5 号楼门口');
      expect(ma.weapp.byId('sheet')).toBeUndefined();
      expect(ma.weapp.byId('point-missed')).toBeUndefined();

      await ma.tap('locate');
      await ma.sees('想用您选的位置');
      await ma.tap('sheet-close');
      await isGone(ma, 'sheet');
      expect(called(ma, 'chooseLocation')).toEqual([]);

      expect((await sendAndRead(ma)).location).toEqual({ address: '5 号楼门口' });
      ma.weapp.assertHealthy();
    },
    STORY_MS,
  );

  it(
    'no longer: what was chosen is taken away again, and nothing is chosen where the map is closed',
    async () => {
      const ma = phoneOf('resident-ma', { places: [{ ...GARDEN }] });
      await atTheForm(ma);
      await ma.tap('locate');
      await ma.tap('remove-point');
      await ma.waitFor('locate');
      await ma.tap('locate');
      await ma.weapp.waitFor(() => called(ma, 'chooseLocation').length === 2);
      await ma.weapp.waitFor(() => ma.weapp.attrs(ma.weapp.byId('locate') ?? {}).disabled !== true);
      expect(ma.weapp.byId('point')).toBeUndefined();
      expect(ma.weapp.byId('point-missed')).toBeUndefined();
      expect((await sendAndRead(ma)).location).not.toHaveProperty('lat');
      ma.weapp.assertHealthy();
    },
    STORY_MS,
  );

  it.each([
    ['auth deny', 'openSetting', '微信没有允许用位置'],
    ['system permission denied', 'openAppAuthorizeSetting', '手机没有打开定位'],
  ])(
    'denied (%s): says that it goes without, leads to %s, and works once it is allowed',
    async (reason, settings, told) => {
      const refusals: Record<string, string> = { chooseLocation: reason };
      const ma = phoneOf('resident-ma', { refusals, places: [{ ...GARDEN }] });
      await atTheForm(ma);
      await ma.tap('locate');
      await ma.sees(told);
      await ma.sees('把地址写清楚就好');
      await ma.tap('point-settings');
      await ma.weapp.waitFor(() => called(ma, settings).length === 1);

      delete refusals.chooseLocation;
      await ma.tap('locate');
      await ma.sees('已定位');
      expect(ma.weapp.byId('point-missed')).toBeUndefined();
      ma.weapp.assertHealthy();
    },
    STORY_MS,
  );

  it(
    'is a no where the page is left while it asks',
    async () => {
      const ma = phoneOf('resident-ma', { unagreed: true });
      ma.open('/pages/home/index');
      await ma.tap('category-facility');
      await ma.tap('locate');
      await ma.waitFor('consent-yes');
      ma.weapp.back();
      await ma.waitFor('category-facility');
      expect(ma.weapp.byId('sheet')).toBeUndefined();
      await ma.tap('category-facility');
      await ma.tap('locate');
      await ma.waitFor('consent-yes');
      expect(called(ma, 'chooseLocation')).toEqual([]);
      ma.weapp.assertHealthy();
    },
    STORY_MS,
  );
});

describe('相机、相册和手机号, before them the consent', () => {
  it(
    'opens neither camera nor album after a no, and both after a yes',
    async () => {
      const ma = phoneOf('resident-ma', { unagreed: true });
      await atTheForm(ma);
      await ma.tap('add-photos');
      await ma.sees('想用您的相机和相册');
      await ma.tap('consent-no');
      await isGone(ma, 'sheet');
      expect(called(ma, 'chooseMedia')).toEqual([]);

      await ma.tap('add-photos');
      await ma.waitFor('consent-yes');
      ma.weapp.agree(ma.weapp.byId('consent-yes'));
      await ma.weapp.waitFor(() => called(ma, 'chooseMedia').length === 1);
      await ma.addPhoto('photos', 'drain-before');
      ma.weapp.assertHealthy();
    },
    STORY_MS,
  );

  it.each([
    [true, 1],
    [false, 0],
  ])(
    'tells of a camera that the phone refuses; to the settings: %s',
    async (confirm, opened) => {
      const refusals: Record<string, string> = { chooseMedia: 'auth deny' };
      const ma = phoneOf('resident-ma', { refusals, confirm: () => confirm });
      await atTheForm(ma);
      await ma.tap('add-photos');
      await ma.weapp.waitFor(() => called(ma, 'showModal').length === 1);
      expect(called(ma, 'showModal')[0]).toMatchObject({ title: '用不了相机和相册' });
      delete refusals.chooseMedia;
      await ma.tap('add-photos');
      await ma.weapp.waitFor(() => called(ma, 'chooseMedia').length === 2);
      expect(called(ma, 'openSetting')).toHaveLength(opened);
      expect(called(ma, 'showModal')).toHaveLength(1);
      ma.weapp.assertHealthy();
    },
    STORY_MS,
  );

  it(
    'takes the phone number with the same tap that agrees, and lets a number be typed after a no',
    async () => {
      const newcomer = phoneOf(`new-${Date.now()}`, { unagreed: true });
      newcomer.open('/pages/place/index?category=facility');
      await newcomer.tap('choose-area');
      for (const area of [DISTRICT, SUBDISTRICT, COMMUNITY]) await newcomer.tap(`area-${area}`);
      // Until WeChat has said that it still has to be asked, the button is WeChat's own.
      await newcomer.weapp.waitFor(() => isOurs(newcomer, 'use-phone'), PATIENCE_MS);
      await newcomer.tap('use-phone');
      await newcomer.sees('想用您的手机号');
      await newcomer.tap('consent-no');
      await isGone(newcomer, 'sheet');
      await newcomer.type('contact.phone', '13800000099');

      await newcomer.tap('use-phone');
      await newcomer.waitFor('consent-yes');
      newcomer.weapp.givePhone(newcomer.weapp.byId('consent-yes'), 'demo:resident-ma');
      await isGone(newcomer, 'sheet');
      await newcomer.sees('用您登录的电话');
      newcomer.weapp.assertHealthy();
    },
    STORY_MS,
  );

  it(
    'shows WeChat’s own button for the number where it was agreed to before',
    async () => {
      const newcomer = phoneOf(`new-${Date.now()}-b`);
      newcomer.open('/pages/place/index?category=facility');
      await newcomer.tap('choose-area');
      for (const area of [DISTRICT, SUBDISTRICT, COMMUNITY]) await newcomer.tap(`area-${area}`);
      await newcomer.waitFor('use-phone');
      newcomer.weapp.givePhone(newcomer.weapp.byId('use-phone'));
      newcomer.weapp.givePhone(newcomer.weapp.byId('use-phone'), 'demo:resident-ma');
      await newcomer.sees('用您登录的电话');
      newcomer.weapp.assertHealthy();
    },
    STORY_MS,
  );
});

interface Marker {
  latitude: number;
  longitude: number;
}

function markersOn({ weapp }: Phone): Marker[] {
  const map = weapp.byTag('map');
  if (!map) throw new Error('no map');
  const markers: Marker[] = JSON.parse(JSON.stringify(weapp.attrs(map).markers));
  return markers;
}
