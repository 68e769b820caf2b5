import type { OrderState } from '../../../domain/order/states';
import { ORDER_STATES } from '../../../domain/order/states';
import { cardsOf } from '@/lib/share';
import { shareWords } from '@/locale/share.zh-CN';

const cards = cardsOf(shareWords, {
  home: '/pages/home/index',
  neighbours: '/pages/neighbours/index',
  order: '/pages/order/index',
});

const anOrder = (told: object = {}) => ({
  id: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
  number: '001001-260415-ZZZZ',
  state: 'started' as const satisfies OrderState,
  category: { code: 'drain', name: '下水道疏通' },
  community: { name: '星光社区', phone: '010-5550 0101', hours: '' },
  title: '王秀兰家的厨房',
  description: '3 号楼 2 单元 101,电话 13812345678',
  resident: { displayName: '王秀兰' },
  public: true,
  publicState: 'public' as const,
  sensitive: false,
  ...told,
});

describe('what is sent to a friend or a group (转发)', () => {
  it('says of a public order whose it is, what it is about and how far it is', () => {
    expect(cards.order(anOrder())).toEqual({
      title: '星光社区 · 下水道疏通:正在办',
      path: '/pages/order/index?id=01JZZZZZZZZZZZZZZZZZZZZZZZ',
      imageUrl: '/assets/share/card.png',
    });
  });

  it.each(ORDER_STATES)('says nothing that somebody wrote, and is short, when %s', (state) => {
    const { title } = cards.order(anOrder({ state }));
    expect(title).not.toMatch(/王秀兰|厨房|单元|138|undefined|[{}]/);
    expect(title.length).toBeLessThanOrEqual(30);
  });

  it.each([
    ['is private', { public: false, publicState: 'private' }],
    ['waits to be looked at', { publicState: 'checking' }],
    ['was refused', { publicState: 'refused' }],
    ['is hidden for now', { publicState: 'hidden' }],
    ['is sensitive', { sensitive: true }],
    ['is no longer meant to be public', { public: false }],
  ])('is the first page’s, of an order that %s', (_, told) => {
    expect(cards.order(anOrder(told))).toEqual(cards.home());
  });

  it('is the first page’s as long as the order is not there', () => {
    expect(cards.order(undefined)).toEqual(cards.home());
    expect(cards.home().path).toBe('/pages/home/index');
  });

  it('names the community of the neighbours’ orders where it is known', () => {
    expect(cards.neighbours('星光社区').title).toContain('星光社区');
    expect(cards.neighbours('').title).toBe('看看邻居的单,办得怎样');
  });
});
