import type { OrderAnswer } from '../../domain/order/answer';
import { aDoor } from '../support/api';
import { ask, sessionOf } from './newcomer';
import type { Phone } from './phone';
import { aPhoneStage } from './phone-stage';

const STORY_MS = 120_000;

const stage = aPhoneStage();
const { phoneOf } = stage;

/** Placed by 马建国 and accepted: neighbours may see what is public of it. */
async function placeDoor(told: Parameters<typeof aDoor>[0]): Promise<string> {
  const { url } = stage;
  const { accessToken: token } = await sessionOf(url, 'resident-ma');
  const body = aDoor(told);
  const { id } = await ask<OrderAnswer>(url, { path: '/orders', body, token });
  const { accessToken: staff } = await sessionOf(url, 'staff-zhao');
  await ask(url, { path: `/orders/${id}/accept`, token: staff });
  return id;
}

const openOrder = async (phone: Phone, id: string): Promise<void> => {
  phone.open(`/pages/order/index?id=${id}`);
  await phone.waitFor('order-head');
};

describe('转发 in the mini-program', () => {
  it(
    'sends a public order as a card without a word of anybody, which a neighbour can open',
    async () => {
      const id = await placeDoor({ public: true, title: '马建国家单元门' });
      const ma = phoneOf('resident-ma');
      await openOrder(ma, id);
      // It takes a moment until its words are looked at.
      await ma.waitFor('share-order');
      const card = ma.weapp.share(ma.weapp.byId('share-order'));
      expect(card).toEqual({
        title: '星光社区 · 楼道灯门禁电梯:社区接了',
        path: `/pages/order/index?id=${id}`,
        imageUrl: '/assets/share/card.png',
      });
      expect(ma.weapp.share()).toEqual(card);

      const wang = phoneOf('resident-wang');
      wang.open(card.path);
      await wang.waitFor('order-head');
      expect(wang.weapp.text()).not.toContain('13999000002');
      for (const { weapp } of [ma, wang]) weapp.assertHealthy();
    },
    STORY_MS,
  );

  it(
    'sends the first page in place of a private order, and has no button for it',
    async () => {
      const id = await placeDoor({});
      const ma = phoneOf('resident-ma');
      await openOrder(ma, id);
      await ma.waitFor('verify-chain');
      expect(ma.weapp.byId('share-order')).toBeUndefined();
      const card = ma.weapp.share();
      expect(card.path).toBe('/pages/home/index');
      expect(JSON.stringify(card)).not.toMatch(new RegExp(`${id}|楼道灯|马建国`));
      ma.weapp.assertHealthy();
    },
    STORY_MS,
  );

  it.each([
    ['/pages/home/index', 'ask', '家里有事,点一单,社区来办'],
    ['/pages/neighbours/index', 'to-figures', '看看星光社区的单,办得怎样'],
  ])(
    'sends %s as itself',
    async (page, id, title) => {
      const wang = phoneOf('resident-wang');
      wang.open(page);
      await wang.waitFor(id);
      await wang.weapp.waitFor(() => wang.weapp.share().title === title, 30_000);
      expect(wang.weapp.share().path).toBe(page);
    },
    STORY_MS,
  );
});
