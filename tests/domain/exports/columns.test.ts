import { exportedOf, mayBeExported } from '../../../domain/exports/exported';
import { EXPORT_KINDS, EXPORT_TABLES } from '../../../domain/exports/kinds';
import type { Order, OrderEvent, SaidText } from '../../../domain/order/order';
import type { Checks } from '../../../domain/order/view/publicity';
import { anOrder, now } from '../../support/orders';

const names = {
  areaOf: (code: string) => `区域${code}`,
  categoryOf: (code: string) => `类${code}`,
};

const FULFIL: OrderEvent = {
  ...{ at: now - 3_600_000, role: 'partnerMember', command: 'fulfil', to: 'fulfilled' },
  textId: 'of-fulfil',
};
const RATE: OrderEvent = {
  ...{ at: now, role: 'resident', command: 'rate', to: 'rated' },
  textId: 'of-rate',
};
const TEXTS: SaidText[] = [
  {
    ...{ id: 'of-fulfil', at: FULFIL.at, salt: '' },
    said: {
      evidence: {
        handledAt: FULFIL.at,
        place: '3 号楼 501',
        handlers: ['韩铁柱'],
        process: '换了灯,打过 13812345678',
        result: '亮了',
        feedback: { channel: 'phone', at: FULFIL.at, words: '他说好用' },
        charge: { amountFen: 1250 },
      },
    },
  },
  { ...{ id: 'of-rate', at: RATE.at, salt: '' }, said: { text: '很好,谢谢 13812345678' } },
];

const aRated = (own: Partial<Order> = {}): Order => {
  const order = anOrder({ state: 'rated', fulfilledAt: FULFIL.at, ...own });
  return {
    ...order,
    rating: {
      ...{ resolved: true, satisfaction: 'fair', at: now, by: 'onBehalf' },
      ...{ stars: { attitude: 5, speed: 4, result: 3 }, tags: ['来得快'] },
    },
    events: [...order.events, FULFIL, RATE],
  };
};

function lineOf(kind: 'orders' | 'ratings', order: Order, checks: Checks = { pieces: {} }) {
  const exported = exportedOf({ order, texts: TEXTS, checks }, { names, now });
  const { columns } = EXPORT_TABLES[kind];
  return {
    cells: Object.fromEntries(columns.map(({ name, cell }) => [name, cell(exported)])),
    facts: Object.fromEntries(columns.map(({ name, fact }) => [name, fact(exported)])),
  };
}

describe('a line of an export', () => {
  it.each(EXPORT_KINDS)('of %s has a word for each column and no word without', (kind) => {
    const { columns, words } = EXPORT_TABLES[kind];
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(words));
  });

  it('says the same to people and to programs', () => {
    const { cells, facts } = lineOf('orders', aRated());
    expect(cells).toMatchObject({
      ...{ state: '已评单', urgent: '否', area: '区域990102001001', category: '类facility' },
      ...{ placedAt: '2026-04-13 10:00', fulfilledAt: '2026-04-15 09:00', charge: 12.5 },
      ...{ feedbackBy: '电话', handledAt: '2026-04-15 09:00', result: '亮了', onTime: '是' },
    });
    expect(facts).toMatchObject({
      ...{ state: 'rated', urgent: false, area: '990102001001', category: 'facility' },
      ...{ placedAt: '2026-04-13T02:00:00.000Z', charge: 1250, feedbackBy: 'phone', source: null },
    });
    expect(lineOf('ratings', aRated())).toMatchObject({
      cells: { by: '代评', resolved: '是', satisfaction: '基本满意', attitude: 5, tags: '来得快' },
      facts: { by: 'onBehalf', resolved: true, satisfaction: 'fair', speed: 4, outcome: 3 },
    });
  });

  it('masks numbers in what people wrote, and leaves out doors and people', () => {
    const all = JSON.stringify([lineOf('orders', aRated()), lineOf('ratings', aRated())]);
    expect(all).toContain('换了灯,打过 ***********');
    for (const canary of ['13812345678', '501', '韩铁柱', '他说好用']) {
      expect(all).not.toContain(canary);
    }
  });

  it('carries no words of an order that was hidden', () => {
    const { cells } = lineOf('orders', aRated({ hidden: true }));
    expect(cells).toMatchObject({ title: '', process: '', result: '', state: '已评单' });
    expect(lineOf('ratings', aRated({ hidden: true })).facts).toMatchObject({
      ...{ text: null, tags: null, satisfaction: 'fair' },
    });
  });

  it('carries no words that the content check held back', () => {
    const checks = {
      text: { verdict: 'refused', sequence: 9 },
      pieces: { 'of-rate': 'risky', 'of-fulfil': 'pass' },
    } as const;
    expect(lineOf('orders', aRated(), checks).cells).toMatchObject({ title: '', result: '亮了' });
    expect(lineOf('ratings', aRated(), checks).cells).toMatchObject({ text: '', tags: '' });
  });

  it('is made of nothing sensitive', () => {
    expect(mayBeExported(anOrder())).toBe(true);
    expect(mayBeExported(anOrder({ sensitive: true }))).toBe(false);
  });
});
