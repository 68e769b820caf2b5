import type { OrderAnswer } from '../../domain/order/answer';
import type { Whereabouts } from '../support/browser';
import { sessionOf } from './newcomer';
import { DESKTOP, type Person, PHONE, signIn } from './person';
import { aStage } from './stage';

const STORY_MS = 120_000;

/** In the courtyard, to within a few houses. */
const COURTYARD = { latitude: 38.48123, longitude: 106.23045, accuracy: 24 };
/** About a kilometre north of it. */
const DEPOT = { latitude: 38.49023, longitude: 106.23045, accuracy: 50 };

const stage = aStage();

/** At the form of 点单, about a light. */
async function atTheForm(resident: Person): Promise<void> {
  await resident.tap('category-facility');
  await resident.tap('choice-what-light');
  await resident.type('where', '三楼');
  await resident.tap('example-0');
}

/** Sends what was filled in; answers the order as the community sees it. */
async function sendAndRead(resident: Person): Promise<OrderAnswer> {
  await resident.tap('submit-order');
  await resident.at('placed-number').waitFor();
  const id = /[?&]id=(\w+)/.exec(resident.page.url())?.[1] ?? '';
  const { accessToken } = await sessionOf(stage.url, 'staff-zhao');
  const answer = await fetch(`${stage.url}/v1/orders/${id}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  const order: OrderAnswer = JSON.parse(await answer.text());
  return order;
}

/** 赵慧 at her desk, with the order open. */
async function zhaoAt(id: string, whereabouts?: Whereabouts): Promise<Person> {
  const zhao = await signIn(stage, 'staff-zhao', DESKTOP, whereabouts);
  await zhao.page.locator('.order-card').first().waitFor();
  await openOrder(zhao, id);
  return zhao;
}

const openOrder = async ({ page }: Person, id: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`${stage.url}/#/pages/order/index?id=${id}`);
};

describe('定位 in the browser', () => {
  it(
    'is given: the point goes with the order, and whoever works on it sees where that is and how far',
    async () => {
      const ma = await signIn(stage, 'resident-ma', PHONE, COURTYARD);
      await atTheForm(ma);
      const similar = ma.page.waitForRequest((request) => request.url().includes('&lat='));
      await ma.tap('locate');
      await ma.sees('point', '已定位 · 约 30 米内');
      expect((await similar).url()).toContain('&lat=38.48123&lng=106.23045&coordinateSystem=wgs84');

      const { id, location } = await sendAndRead(ma);
      expect(location).toMatchObject({ lat: COURTYARD.latitude, lng: COURTYARD.longitude });
      await openOrder(ma, id);
      await ma.at('order-head').waitFor();
      expect(await ma.at('map-point').count()).toBe(0);

      const zhao = await zhaoAt(id, DEPOT);
      await zhao.sees('map-point', '5 号楼');
      await zhao.sees('map-point', '38.48123,106.23045');
      expect(await zhao.at('map-open').getAttribute('href')).toBe('geo:38.48123,106.23045');
      await zhao.tap('map-how-far');
      await zhao.sees('map-away', '离您约 1.0 公里');
      await zhao.tap('map-copy');
      await zhao.page.locator('#told', { hasText: '复制好了' }).waitFor({ state: 'attached' });
      await zhao.take('1280-order-at-work');
      await zhao.page.setViewportSize(PHONE);
      await zhao.take('375-order-at-work');
    },
    STORY_MS,
  );

  it(
    'is taken away again before it is sent',
    async () => {
      const ma = await signIn(stage, 'resident-ma', PHONE, COURTYARD);
      await atTheForm(ma);
      await ma.tap('locate');
      await ma.tap('remove-point');
      await ma.at('locate').waitFor();
      expect((await sendAndRead(ma)).location).not.toHaveProperty('lat');
    },
    STORY_MS,
  );

  it(
    'is refused: says so, and the address that was written goes as before',
    async () => {
      const ma = await signIn(stage, 'resident-ma');
      await atTheForm(ma);
      await ma.tap('locate');
      await ma.sees('point-missed', '浏览器没有允许用位置');
      await ma.type('address', '5 号楼门口');
      expect((await sendAndRead(ma)).location).toEqual({ address: '5 号楼门口' });
    },
    STORY_MS,
  );

  it(
    'is not taken where it is too far off to help anybody',
    async () => {
      const ma = await signIn(stage, 'resident-ma', PHONE, { ...COURTYARD, accuracy: 5_000 });
      await atTheForm(ma);
      await ma.tap('locate');
      await ma.sees('point-missed', '眼下定不准');
      expect(await ma.at('point').count()).toBe(0);
    },
    STORY_MS,
  );

  it(
    'is not known of whoever works on it: the place is shown all the same',
    async () => {
      const wang = await signIn(stage, 'resident-wang', PHONE, COURTYARD);
      await atTheForm(wang);
      await wang.tap('locate');
      await wang.at('point').waitFor();
      const { id } = await sendAndRead(wang);
      const zhao = await zhaoAt(id);
      await zhao.tap('map-how-far');
      await zhao.sees('map-point', '眼下定不到您在哪里');
      await zhao.sees('map-point', '38.48123,106.23045');
    },
    STORY_MS,
  );
});
