import { COMMUNITY } from '../../local/demo/areas';
import { DEMO_BUILDINGS } from '../../local/demo/buildings';
import type { Phone } from './phone';
import { aPhoneStage } from './phone-stage';

const STORY_MS = 120_000;
const HOME = '/pages/home/index';
const OF_THIRD = encodeURIComponent('b=XYUANE');
const THIRD = DEMO_BUILDINGS.find(({ code }) => code === 'XYUANE');

const stage = aPhoneStage();
const { phoneOf } = stage;

const valueOf = ({ weapp }: Phone, field: string): unknown => {
  const node = weapp.byId(field);
  return node && weapp.attrs(node).value;
};

/** What was sent to `POST /v1/orders`. */
const placedBy = ({ weapp }: Phone): unknown =>
  weapp.calls.request.find(({ url, method }) => method === 'POST' && url.endsWith('/v1/orders'))
    ?.data;

describe('门口码 in the mini-program', () => {
  it(
    'shows somebody new where they are, offers that community, and places there',
    async () => {
      const phone = phoneOf('new-at-the-door');
      phone.open(`${HOME}?scene=${OF_THIRD}`);
      await phone.sees('您在 星光社区 3 号楼');
      await phone.waitFor('settle-here');
      await phone.tap('category-cleaning');
      await phone.sees('后面接着写单元和房号');
      expect(valueOf(phone, 'field-address')).toBe('星光里 3 号楼');

      await phone.type('address', '星光里 3 号楼 2 单元门口');
      await phone.choose('what', 'clutter');
      await phone.type('where', '二单元门口');
      await phone.tap('example-1');
      await phone.type('contact.name', '新来的');
      await phone.type('contact.phone', '13712340088');
      await phone.tap('submit-order');
      await phone.waitFor('placed-number');
      expect(placedBy(phone)).toMatchObject({
        areaCode: `${COMMUNITY}002`,
        location: {
          address: '星光里 3 号楼 2 单元门口',
          ...THIRD?.point,
          coordinateSystem: 'wgs84',
        },
      });

      phone.open(HOME);
      await phone.tap('settle-here');
      await phone.weapp.waitFor(() => !phone.weapp.byId('settle-here'));
      await phone.tap('leave-door');
      await phone.weapp.waitFor(() => !phone.weapp.byId('door'));
      await phone.sees('星光社区');
      phone.weapp.assertHealthy();
    },
    STORY_MS,
  );

  it(
    'leaves whoever lives there their own address',
    async () => {
      const wang = phoneOf('resident-wang');
      wang.open(`${HOME}?scene=${OF_THIRD}`);
      await wang.sees('您在 星光社区 3 号楼');
      await wang.tap('category-drain');
      await wang.waitFor('field-address');
      expect(valueOf(wang, 'field-address')).toBe('3 号楼 2 单元 101');
      expect(wang.weapp.text()).not.toContain('后面接着写');
      wang.weapp.assertHealthy();
    },
    STORY_MS,
  );

  it(
    'is read from an ordinary address too, and whoever is elsewhere says so',
    async () => {
      const far = phoneOf('resident-far');
      far.open(`${HOME}?q=${encodeURIComponent('https://sidan.example/?b=xyuanh')}`);
      await far.sees('您在 星光社区 5 号楼');
      await far.tap('category-drain');
      await far.waitFor('field-address');
      expect(valueOf(far, 'field-address')).toBe('向阳院 5 号楼');
      await far.type('address', '向阳院 5 号楼 花坛边');
      await far.tap('leave-door');
      // What can be asked for is another community's now; what was typed stays.
      await far.weapp.waitFor(() => !far.weapp.byId('door'));
      await far.waitFor('field-address');
      expect(valueOf(far, 'field-address')).toBe('向阳院 5 号楼 花坛边');

      far.open(HOME);
      await far.sees('月光社区');
      expect(far.weapp.byId('door')).toBeUndefined();
      far.weapp.assertHealthy();
    },
    STORY_MS,
  );

  it(
    'takes a grid worker, who places for somebody there, to the building',
    async () => {
      const li = phoneOf('grid-li');
      li.open(`${HOME}?scene=${OF_THIRD}`);
      await li.sees('您在 星光社区 3 号楼');
      li.open('/pages/place/index?behalf=1');
      await li.waitFor('field-address');
      expect(valueOf(li, 'field-address')).toBe('星光里 3 号楼');
    },
    STORY_MS,
  );

  it(
    'says so where nobody knows it',
    async () => {
      const ma = phoneOf('resident-ma');
      ma.open(`${HOME}?scene=${encodeURIComponent('b=XYUAN2')}`);
      await ma.sees('门口的码没认出来');
      await ma.tap('leave-door');
      await ma.weapp.waitFor(() => !ma.weapp.byId('door'));
      await ma.sees('星光社区');
      ma.weapp.assertHealthy();
    },
    STORY_MS,
  );
});

describe('门口海报 in the mini-program', () => {
  it(
    'lists the buildings, takes one more and one out, and sends whoever prints to a computer',
    async () => {
      const zhao = phoneOf('staff-zhao');
      zhao.open('/community/desk/index');
      await zhao.tap('go-posters');
      await zhao.waitFor('building-XYUANE');
      await zhao.sees('要打印,在电脑上');
      expect(zhao.weapp.byId('print-all')).toBeUndefined();

      await zhao.tap('add-building');
      await zhao.type('name', '居民活动室');
      await zhao.choose('grid', `${COMMUNITY}004`);
      await zhao.send('submit-building');
      await zhao.sees('居民活动室');
      await zhao.tap('building-XYUANT');
      await zhao.tap('remove-building');
      await zhao.send('action-sure');
      await zhao.weapp.waitFor(() => !zhao.weapp.byId('building-XYUANT'));
      zhao.weapp.assertHealthy();
    },
    STORY_MS,
  );

  it(
    'are for the staff of a community alone',
    async () => {
      const wang = phoneOf('resident-wang');
      wang.open('/community/posters/index');
      await wang.sees('社区的人才看得到这里');
    },
    STORY_MS,
  );
});
