import { unreturnedPauses, waitedFor } from '../../../domain/insight/waiting';
import type { OrderEvent } from '../../../domain/order/order';
import { ENDED_STATES, ORDER_STATES } from '../../../domain/order/states';
import { HOUR } from '../../../domain/time/shanghai';

const START = 1_000_000 * HOUR;
type Given = [OrderEvent['command'], OrderEvent['to'], number, Record<string, unknown>?];

const chain = (...steps: Given[]): OrderEvent[] =>
  steps.map(([command, to, hours, data]) => ({
    at: START + hours * HOUR,
    role: 'communityStaff',
    command,
    to,
    ...(data === undefined ? {} : { data }),
  }));
const inHours = (events: readonly OrderEvent[], until: number) =>
  Object.fromEntries(
    Object.entries(waitedFor(events, START + until * HOUR)).map(([cause, length]) => [
      cause,
      length / HOUR,
    ]),
  );

describe('for whom an order waited (等谁)', () => {
  it('is charged to its cause', () => {
    const events = chain(
      ['place', 'placed', 0],
      ['accept', 'accepted', 1],
      ['pool', 'offered', 3],
      ['claim', 'taken', 6],
      ['start', 'started', 10],
      ['pause', 'paused', 12, { reasonCode: 'parts' }],
      ['progress', 'paused', 20],
      ['resume', 'started', 36],
      ['fulfil', 'fulfilled', 37],
    );
    expect(inHours(events, 37)).toEqual({ owner: 3, partners: 3, handler: 7, parts: 24 });
  });

  it('goes back into the pause from within which help was called', () => {
    const events = chain(
      ['place', 'placed', 0],
      ['start', 'started', 1],
      ['pause', 'paused', 2, { reasonCode: 'weather' }],
      ['escalate', 'escalated', 5],
      ['respond', 'paused', 9],
      ['resume', 'started', 11],
      ['pause', 'paused', 12, { reasonCode: 'resident' }],
      ['resume', 'started', 15],
    );
    expect(inHours(events, 16)).toEqual({
      owner: 1,
      handler: 3,
      weather: 5,
      above: 4,
      resident: 3,
    });
  });

  it('knows 挂账 from a pause, also where it was asked for only', () => {
    const events = chain(
      ['place', 'placed', 0],
      ['accept', 'accepted', 1],
      ['shelve', 'accepted', 2],
      ['shelve', 'paused', 5],
      ['resume', 'accepted', 50],
    );
    expect(inHours(events, 51)).toEqual({ owner: 6, shelved: 45 });
  });

  it('leaves out what lies between an end and a reopening', () => {
    const events = chain(
      ['place', 'placed', 0],
      ['accept', 'accepted', 1],
      ['start', 'started', 2],
      ['fulfil', 'fulfilled', 4],
      ['rate', 'rated', 5],
      ['reopen', 'accepted', 105],
      ['merge', 'merged', 106],
      ['follow', 'fulfilled', 116],
    );
    expect(inHours(events, 116)).toEqual({ owner: 3, handler: 2, resident: 1, merged: 10 });
  });

  it('adds up to the whole time, whatever happened', () => {
    let seed = 20260415;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const ended: ReadonlySet<string> = new Set(ENDED_STATES);
    for (let round = 0; round < 500; round += 1) {
      let at = 0;
      const steps = Array.from({ length: 1 + random(40) }, (_, index): Given => {
        const to = index === 0 ? 'placed' : (ORDER_STATES[random(ORDER_STATES.length)] ?? 'placed');
        at += index === 0 ? 0 : random(48);
        return [
          to === 'paused'
            ? ((['pause', 'shelve', 'respond'] as const)[random(3)] ?? 'pause')
            : 'progress',
          to,
          at,
        ];
      });
      const until = at + random(48);
      const whole = steps.reduce((sum, [, to, from], index) => {
        const end = steps[index + 1]?.[2] ?? until;
        return ended.has(to) ? sum : sum + end - from;
      }, 0);
      const charged = Object.values(inHours(chain(...steps), until)).reduce((a, b) => a + b, 0);
      expect(charged).toBe(whole);
    }
  });
});

describe('pauses that the promise was not moved for', () => {
  const paused: Given[] = [
    ['place', 'placed', 0],
    ['accept', 'accepted', 1],
    ['start', 'started', 2],
    ['pause', 'paused', 4, { reasonCode: 'parts' }],
  ];
  const lost = (since: number, ...more: Given[]): number =>
    unreturnedPauses(chain(...paused, ...more), START + since * HOUR) / HOUR;

  it('are none where it went on: the promise moved', () => {
    expect(lost(1, ['resume', 'started', 54])).toBe(0);
    expect(lost(1, ['shelve', 'paused', 54], ['recall', 'accepted', 60])).toBe(0);
  });

  it('are those from which it was taken back, or went to the level above without its partner', () => {
    expect(lost(1, ['recall', 'accepted', 54])).toBe(50);
    expect(lost(1, ['escalate', 'escalated', 10], ['respond', 'accepted', 24])).toBe(20);
    expect(
      lost(1, ['escalate', 'escalated', 10], ['respond', 'paused', 24], ['resume', 'started', 30]),
    ).toBe(0);
  });

  it('are forgotten with a new promise', () => {
    expect(
      lost(60, ['recall', 'accepted', 54], ['fulfil', 'fulfilled', 58], ['reopen', 'accepted', 60]),
    ).toBe(0);
  });
});
