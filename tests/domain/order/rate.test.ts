import { commandInputs } from '../../../domain/order/inputs';
import { DAY, HOUR } from '../../../domain/time/shanghai';
import { PHOTO } from '../../support/inputs';
import { after, anOrder, domainError, now, take } from '../../support/orders';
import {
  RELATIVE_PHONE,
  theClock,
  theGridWorker,
  thePartnerLead,
  theRelative,
  theResident,
  theWorker,
} from '../../support/people';

const fulfilled = anOrder({ state: 'fulfilled' });
const closed = anOrder({ state: 'closed' });
const satisfied = { resolved: true, satisfaction: 'satisfied' as const };

describe('rating an order (评单)', () => {
  it('closes the loop with what the resident said', () => {
    expect(take(fulfilled, 'rate', satisfied, theResident)).toMatchObject({
      order: { state: 'rated', endedAt: now, rating: { ...satisfied, at: now, by: 'resident' } },
      event: { command: 'rate', to: 'rated', data: { ...satisfied, by: 'resident' } },
    });
  });

  it('takes two taps: solved is assumed, stars and words are optional', () => {
    expect(commandInputs.rate.parse({ satisfaction: 'fair' })).toEqual({
      resolved: true,
      satisfaction: 'fair',
    });
    expect(commandInputs.rate.safeParse({ resolved: true }).success).toBe(false);
  });

  it('keeps an honest no', () => {
    const no = { resolved: false, satisfaction: 'dissatisfied' as const };
    expect(after(fulfilled, 'rate', no, theResident).rating?.resolved).toBe(false);
  });

  it('keeps stars and tags in the order, words and photos beside it', () => {
    const stars = { attitude: 5, speed: 4, result: 5 };
    const input = { ...satisfied, stars, tags: ['快'], text: '谢谢小韩', photos: [PHOTO] };
    const { order, text } = take(fulfilled, 'rate', input, theResident);
    expect(order.rating).toMatchObject({ stars, tags: ['快'] });
    expect(text?.said).toEqual({ text: '谢谢小韩', photos: [PHOTO] });
    expect(JSON.stringify(order)).not.toContain('小韩');
  });

  it.each([
    { attitude: 0, speed: 1, result: 1 },
    { attitude: 6, speed: 1, result: 1 },
    { attitude: 2.5, speed: 1, result: 1 },
    { attitude: 5 },
  ])('knows one to five stars on all three: %j', (stars) => {
    expect(commandInputs.rate.safeParse({ ...satisfied, stars }).success).toBe(false);
  });

  it('is still possible fifteen days after an unrated closing', () => {
    const endedAt = now - HOUR;
    const last = endedAt + 15 * DAY;
    expect(after(closed, 'rate', satisfied, theResident, { at: last }).state).toBe('rated');
    expect(() => take(closed, 'rate', satisfied, theResident, { at: last + 1 })).toThrow(
      domainError('rating_window_over', { days: 15 }),
    );
  });

  it('happens once', () => {
    const rated = after(fulfilled, 'rate', satisfied, theResident);
    expect(() => take(rated, 'rate', satisfied, theResident)).toThrow(
      domainError('illegal_transition'),
    );
  });

  it.each([
    ['the resident', { channel: 'app' }, theResident, 'resident'],
    ['a relative whose phone it is', { forPhone: RELATIVE_PHONE }, theRelative, 'relative'],
    ['who placed on behalf', { channel: 'onBehalf' }, theResident, 'onBehalf'],
    [
      'for whom it was placed',
      { channel: 'onBehalf', placerId: theGridWorker.id, forPhone: RELATIVE_PHONE },
      theRelative,
      'resident',
    ],
  ] as const)('says whose voice it is: %s', (_, own, person, by) => {
    const order = anOrder({ state: 'fulfilled', ...own });
    expect(after(order, 'rate', satisfied, person).rating?.by).toBe(by);
  });
});

describe('answering a rating (回应评价)', () => {
  const rated = anOrder({ state: 'rated' });

  it.each([theWorker, thePartnerLead])('is the partner’s, once', (member) => {
    const answered = after(rated, 'reply', { text: '谢谢您' }, member);
    expect(answered).toMatchObject({ state: 'rated', replied: true });
    expect(() => take(answered, 'reply', { text: '再谢' }, member)).toThrow(
      domainError('already_replied'),
    );
  });
});

describe('nobody rates (到期办结)', () => {
  const { dueAt = 0 } = fulfilled;

  it('closes after seven days, neither satisfied nor solved', () => {
    expect(() => take(fulfilled, 'close', {}, theClock, { at: dueAt - 1 })).toThrow(
      domainError('not_due_yet'),
    );
    const unrated = after(fulfilled, 'close', {}, theClock, { at: dueAt });
    expect(unrated).toMatchObject({ state: 'closed', endedAt: dueAt });
    expect(unrated.rating).toBeUndefined();
    expect(unrated.dueAt).toBeUndefined();
  });

  it('is seven days from finishing', () => {
    expect(dueAt - (fulfilled.fulfilledAt ?? 0)).toBe(7 * DAY);
  });
});
