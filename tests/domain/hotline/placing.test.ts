import { findCategory } from '../../../domain/catalogue/catalogue';
import { categoriesFor } from '../../../domain/hotline/categories';
import { placingOf, saidAgain, saidIn } from '../../../domain/hotline/placing';
import type { HotlineWorkOrder } from '../../../domain/hotline/work-order';
import { placeInput } from '../../../domain/order/inputs';

const work = (own: Partial<HotlineWorkOrder> = {}): HotlineWorkOrder => ({
  externalNumber: '12345-1',
  text: '三号楼电梯停了两天,老人下不了楼。',
  ...own,
});
const WHERE = { areaCode: '990102001001', categoryCode: 'facility' };

describe('a work order in the words of placing', () => {
  it('is for the caller, private, from the hotline, with its number', () => {
    const input = placingOf(
      work({
        caller: { name: '周桂兰', phone: '13700000012' },
        address: '3 号楼 2 单元',
        location: { lat: 38.95, lng: 106.5 },
        urgent: true,
        title: '题'.repeat(60),
      }),
      WHERE,
    );
    expect(placeInput.parse(input)).toEqual({
      ...WHERE,
      description: '三号楼电梯停了两天,老人下不了楼。',
      externalNumber: '12345-1',
      source: 'hotline',
      public: false,
      title: '题'.repeat(40),
      location: { lat: 38.95, lng: 106.5, address: '3 号楼 2 单元' },
      urgent: true,
      onBehalfOf: { name: '周桂兰', phone: '13700000012' },
    });
  });

  it('names nobody where the hotline does not', () => {
    expect(placingOf(work(), WHERE).onBehalfOf).toEqual({ name: '热线来电人' });
  });

  it('says what the hotline asks for below what was said', () => {
    const [description] = saidIn(
      work({
        text: '电梯停了',
        dueAt: Date.parse('2026-04-17T10:00:00Z'),
        receivedAt: Date.parse('2026-04-15T01:30:00Z'),
        category: '公用设施/电梯',
        wantsReply: false,
      }),
    );
    expect(description.split('\n')).toEqual([
      '电梯停了',
      '热线要求答复的时间:2026-04-17 18:00',
      '来电人不要求答复',
      '来电时间:2026-04-15 09:30',
      '热线分类:公用设施/电梯',
    ]);
  });

  it.each([1000, 1001, 3000])('loses nothing of %i characters', (length) => {
    const text = Array.from({ length }, (_, index) => String(index % 10)).join('');
    const said = saidIn(work({ text, category: '电梯' }));
    expect(said[0].length).toBeLessThanOrEqual(1000);
    expect(said.slice(1).every((piece) => piece.length <= 2000)).toBe(true);
    expect(said.join('').replace('\n热线分类:电梯', '')).toBe(text);
    const again = saidAgain(work({ text }));
    expect(again.every((piece) => piece.length <= 2000)).toBe(true);
    expect(again.join('')).toBe(`热线又来了这一单,内容有变:\n${text}`);
  });
});

describe('what a classification of the hotline is here', () => {
  it.each([
    ['公用设施/电梯故障', 'facility'],
    ['城市管理/下水道堵塞', 'drain'],
    ['生态环境/社会生活噪音', 'dispute'],
    ['政务作风/工作人员态度', 'complaint'],
    ['市容环卫/垃圾清运', 'cleaning'],
    ['供热服务/暖气不热', 'utility'],
    ['交通管理/小区停车', 'parking'],
    ['消防安全/楼道堆物', 'hazard'],
    ['政策咨询', 'askHelp'],
    [undefined, 'askHelp'],
  ])('%s is %s', (classification, code) => {
    expect(categoriesFor(classification)[0]).toBe(code);
    expect(categoriesFor(classification).map(findCategory)).not.toContain(undefined);
  });
});
