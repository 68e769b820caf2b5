import { recordOf } from '../../../domain/insight/order-record';
import type { Order, OrderEvent } from '../../../domain/order/order';
import { HOUR, MINUTE } from '../../../domain/time/shanghai';
import { anOrder, now } from '../../support/orders';

const placedAt = now - 40 * HOUR;
type Told = [hours: number, command: OrderEvent['command'], to: OrderEvent['to'], data?: object];

/** The steps of an order, each so many hours after it was placed. */
const eventsOf = (told: readonly Told[]): OrderEvent[] =>
  told.map(([hours, command, to, data]) => ({
    at: placedAt + hours * HOUR,
    role: 'resident',
    command,
    to,
    ...(data === undefined ? {} : { data: { ...data } }),
  }));

const LOOP: readonly Told[] = [
  [0, 'place', 'placed'],
  [1, 'accept', 'accepted'],
  [2, 'pool', 'offered'],
  [4, 'claim', 'taken'],
  [5, 'start', 'started'],
  [9, 'fulfil', 'fulfilled'],
  [10, 'rate', 'rated'],
];

const lived = (told: readonly Told[], own: Partial<Order> = {}) =>
  recordOf(
    anOrder({
      state: told.at(-1)?.[2] ?? 'placed',
      placedAt,
      receivedAt: placedAt,
      acceptedAt: placedAt + HOUR,
      promisedAt: placedAt + 20 * HOUR,
      events: eventsOf(told),
      ...own,
    }),
  );
const rated = (own: Partial<Order> = {}, more: readonly Told[] = []) =>
  lived([...LOOP, ...more], { fulfilledAt: placedAt + 9 * HOUR, ...own });

describe('the record (事实) of an order', () => {
  it('is there once it has ended, and stays when it is open again', () => {
    expect(lived(LOOP.slice(0, 6))).toBeUndefined();
    const again = lived([...LOOP, [11, 'reopen', 'accepted']], { reopened: 1 });
    expect(again).toMatchObject({ version: 8, reopened: 1, reopenedAt: placedAt + 11 * HOUR });
    expect([again?.end, again?.listedAt]).toEqual([undefined, undefined]);
  });

  it('ends when it came to its state, whatever was said since', () => {
    const end = { state: 'rated', at: placedAt + 10 * HOUR };
    expect(
      rated({}, [
        [20, 'reply', 'rated'],
        [30, 'exempt', 'rated'],
      ])?.end,
    ).toEqual(end);
  });

  it('ends anew when somebody rates what had closed', () => {
    const late = lived([...LOOP.slice(0, 6), [177, 'close', 'closed'], [190, 'rate', 'rated']]);
    expect(late?.end).toEqual({ state: 'rated', at: placedAt + 190 * HOUR });
  });

  it('has its lengths from when it came and from when it was accepted', () => {
    expect(rated()).toMatchObject({
      toAccept: HOUR,
      toTake: 3 * HOUR,
      toFulfil: 8 * HOUR,
      onTime: true,
    });
  });

  it('does not charge a community with what lay in another one', () => {
    const forwarded = lived(
      [
        [0, 'place', 'placed'],
        [1, 'accept', 'accepted'],
        [30, 'forward', 'placed'],
        [31, 'contact', 'placed'],
        [32, 'accept', 'accepted'],
        [33, 'withdraw', 'withdrawn'],
      ],
      { receivedAt: placedAt + 30 * HOUR, acceptedAt: placedAt + 32 * HOUR },
    );
    expect(forwarded?.toAccept).toBe(2 * HOUR);
    expect(forwarded).not.toHaveProperty('toFulfil');
    expect(forwarded).not.toHaveProperty('onTime');
  });

  it('was not accepted by who passed a complaint up', () => {
    const passed = lived(
      [
        [0, 'place', 'placed'],
        [1, 'accept', 'placed', { movedTo: '990102001' }],
        [6, 'accept', 'accepted'],
        [7, 'withdraw', 'withdrawn'],
      ],
      { receivedAt: placedAt + HOUR, acceptedAt: placedAt + 6 * HOUR },
    );
    expect(passed?.toAccept).toBe(5 * HOUR);
  });

  it('counts the last round where it was reopened', () => {
    const twice = lived(
      [
        ...LOOP,
        [20, 'reopen', 'accepted'],
        [21, 'start', 'started'],
        [24, 'fulfil', 'fulfilled'],
        [25, 'rate', 'rated'],
      ],
      {
        reopened: 1,
        acceptedAt: placedAt + 20 * HOUR,
        fulfilledAt: placedAt + 24 * HOUR,
        promisedAt: placedAt + 23 * HOUR,
      },
    );
    expect(twice).toMatchObject({ toFulfil: 4 * HOUR, onTime: false });
    // It was claimed in the first round alone.
    expect(twice).not.toHaveProperty('toTake');
  });

  it('hears ratings and the visits that reached somebody and heard both', () => {
    const at = placedAt + 12 * HOUR;
    const rating = { resolved: true, satisfaction: 'fair', at, by: 'relative' } as const;
    const record = rated({
      rating,
      followUps: [
        { at: at + 1, by: 'above', reached: true, resolved: false, satisfaction: 'dissatisfied' },
        { at: at + 2, by: 'community', reached: false },
        { at: at + 3, by: 'above', reached: true, resolved: true },
      ],
    });
    expect(record?.voices.map(({ kind, resolved }) => [kind, resolved])).toEqual([
      ['relative', true],
      ['above', false],
    ]);
  });

  it('names no resident and holds no words', () => {
    const text = JSON.stringify(rated({ placerId: 'placer-canary', title: 'title-canary' }));
    expect(text).not.toContain('canary');
  });

  it('knows by a minute whether it was on time', () => {
    const fulfilledAt = placedAt + 9 * HOUR;
    expect(rated({ promisedAt: fulfilledAt })?.onTime).toBe(true);
    expect(rated({ promisedAt: fulfilledAt - MINUTE })?.onTime).toBe(false);
  });
});
