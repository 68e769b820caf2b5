import { verifyOrder } from '../../../domain/order/history';
import type { InputOf } from '../../../domain/order/inputs';
import type { Order, Said, SaidText } from '../../../domain/order/order';
import { saidBySequence } from '../../../domain/order/said-by-sequence';
import { fullEvidence, PHOTO } from '../../support/inputs';
import { anOrder, domainError, now, take } from '../../support/orders';
import { theLead, theResident, theWorker } from '../../support/people';

type Wish = Omit<InputOf<'redact'>, 'reason'>;
const OTHER_PHOTO = '01JQQQQQQQQQQQQQQQQQQQQQQQ';

/** An order with something said at each step, and what was said. */
function aTalkedOverOrder(): { order: Order; texts: SaidText[] } {
  const texts: SaidText[] = [];
  let order = anOrder({ state: 'started', title: '找王秀兰' });
  const first: SaidText = {
    id: 'placing',
    at: now,
    salt: 's',
    said: {
      description: '找王秀兰,电话13812345678',
      contact: { name: '王秀兰', phone: '13812345678' },
      address: '3号楼501',
      photos: [PHOTO, OTHER_PHOTO],
    },
  };
  const [placing, ...rest] = order.events;
  if (placing === undefined) throw new Error('an order begins with placing');
  order = anOrder({ ...order, events: [{ ...placing, textId: 'placing' }, ...rest] });
  texts.push(first);
  const step = (decision: { order: Order; text?: SaidText }): void => {
    order = decision.order;
    if (decision.text !== undefined) texts.push(decision.text);
  };
  step(take(order, 'amend', { text: '王秀兰下午在' }, theResident, { at: now + 1 }));
  step(take(order, 'progress', { text: '王秀兰家灯修了' }, theWorker, { at: now + 2 }));
  const evidence = { ...fullEvidence, result: '王秀兰说灯亮了', photosAfter: [PHOTO] };
  step(take(order, 'fulfil', evidence, theWorker, { at: now + 3 }));
  return { order, texts };
}

/** Redacts, keeps the new text, and says what stands now. */
function redact(
  { order, texts }: { order: Order; texts: SaidText[] },
  wish: Wish,
  at = now + 10,
): { order: Order; texts: SaidText[]; stands: (Said | undefined)[] } {
  const { order: next, text } = take(order, 'redact', { ...wish, reason: '隐私' }, theLead, {
    texts,
    at,
  });
  const kept = text === undefined ? texts : [...texts, text];
  return { order: next, texts: kept, stands: saidBySequence(next.events, kept) };
}

describe('taking personal data out (隐去)', () => {
  const talked = aTalkedOverOrder();

  it('of the description and the title', () => {
    const { order, stands } = redact(talked, { field: 'description', find: '王秀兰' });
    expect(stands[0]?.description).toBe('找〔已隐去〕,电话13812345678');
    expect(order.title).toBe('找〔已隐去〕');
    expect(stands[0]?.contact?.name).toBe('王秀兰');
  });

  it('of the whole description where nothing is named', () => {
    const { order, stands } = redact(talked, { field: 'description' });
    expect([stands[0]?.description, order.title]).toEqual(['〔已隐去〕', '〔已隐去〕']);
  });

  it('of what was added later', () => {
    const { order, stands } = redact(talked, { field: 'description', at: 3, find: '王秀兰' });
    expect(stands[2]?.text).toBe('〔已隐去〕下午在');
    expect(order.title).toBe('找王秀兰');
  });

  it('of what was reported, and of the evidence', () => {
    expect(redact(talked, { field: 'progress', find: '王秀兰' }).stands[3]?.text).toBe(
      '〔已隐去〕家灯修了',
    );
    const { stands } = redact(talked, { field: 'evidence', find: '韩铁柱' });
    expect(stands[4]?.evidence).toMatchObject({
      handlers: ['〔已隐去〕'],
      result: '王秀兰说灯亮了',
    });
  });

  it('of the contact, with the address where that is named', () => {
    expect(redact(talked, { field: 'contact' }).stands[0]).toMatchObject({
      contact: { name: '〔已隐去〕', phone: '' },
      address: '3号楼501',
    });
    expect(redact(talked, { field: 'contact', find: '501' }).stands[0]).toMatchObject({
      contact: { name: '王秀兰', phone: '13812345678' },
      address: '3号楼〔已隐去〕',
    });
  });

  it('of a photo, wherever it stands', () => {
    const placing = redact(talked, { field: 'photo', photoId: OTHER_PHOTO });
    expect(placing.stands[0]?.photos).toEqual([PHOTO]);
    const evidence = redact(talked, { field: 'photo', photoId: PHOTO });
    expect(evidence.stands[4]?.evidence?.photosAfter).toEqual([]);
    expect(
      redact(evidence, { field: 'photo', photoId: PHOTO }, now + 11).stands[0]?.photos,
    ).toEqual([OTHER_PHOTO]);
  });

  it('keeps what was taken out before, whether the old text is still there or not', () => {
    const once = redact(talked, { field: 'description', find: '王秀兰' });
    const wish = { field: 'description', find: '13812345678' } as const;
    const twice = redact(once, wish, now + 11);
    expect(twice.stands[0]?.description).toBe('找〔已隐去〕,电话〔已隐去〕');
    const gone = { ...once, texts: once.texts.filter(({ id }) => id !== 'placing') };
    expect(redact(gone, wish, now + 11).stands[0]?.description).toBe('找〔已隐去〕,电话〔已隐去〕');
  });

  it('says that and who in the history, not what; the chain still verifies', () => {
    const { order } = redact(talked, { field: 'description', at: 1, find: '王秀兰' });
    expect(order.events.at(-1)).toMatchObject({
      command: 'redact',
      by: theLead.id,
      data: { field: 'description', at: 1 },
    });
    expect(JSON.stringify(order.events)).not.toContain('王秀兰');
    expect(verifyOrder(order).valid).toBe(true);
  });

  it.each<Wish>([
    { field: 'description', find: '李四' },
    { field: 'description', at: 4 },
    { field: 'progress', at: 3 },
    { field: 'evidence', at: 1 },
    { field: 'contact', at: 4 },
    { field: 'photo', photoId: '01JRRRRRRRRRRRRRRRRRRRRRRR' },
  ])('finds nothing where nothing is: %j', (wish) => {
    expect(() => redact(talked, wish)).toThrow(domainError('nothing_to_redact'));
  });

  it('leaves a comment to where comments are, and notes it', () => {
    const { text, event } = take(
      talked.order,
      'redact',
      { field: 'comment', at: PHOTO, reason: '隐私' },
      theLead,
      { texts: talked.texts },
    );
    expect(text).toBeUndefined();
    expect(event.data).toEqual({ field: 'comment' });
  });
});
