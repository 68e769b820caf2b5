import { MINUTE } from '../../domain/time/shanghai';
import { silentLog } from '../../functions/platform/log';
import { startTicker, type Ticker } from '../../local/ticker';
import { createSettableClock } from '../support/api/clock';

const LOOK_MS = 1;
/** So often the ticker has looked at the clock. */
interface Looked {
  looks: number;
}

describe('the ticker of one machine', () => {
  let ticker: Ticker | undefined;
  afterEach(async () => ticker?.stop());

  const start = (
    jobs: { name: string; run: () => Promise<void> }[],
    clock = createSettableClock(),
  ) => {
    const looked: Looked = { looks: 0 };
    const work = (): Promise<void> => Promise.resolve(void (looked.looks += 1));
    ticker = startTicker({ jobs, work }, { clock, log: silentLog, lookMs: LOOK_MS });
    return {
      clock,
      /** Waits until it has looked so many times more. */
      looks: async (count: number) => {
        const until = looked.looks + count;
        while (looked.looks < until) await new Promise((resolve) => setImmediate(resolve));
      },
    };
  };
  const counting = (name: string, ran: string[]) => ({
    name,
    run: () => Promise.resolve(void ran.push(name)),
  });

  it('runs everything when it is started, and again at each boundary of five minutes', async () => {
    const ran: string[] = [];
    const { clock, looks } = start([counting('one', ran), counting('two', ran)]);
    await looks(3);
    expect(ran).toEqual(['one', 'two']);
    clock.advance(5 * MINUTE - 1);
    await looks(3);
    expect(ran).toEqual(['one', 'two']);
    clock.advance(1);
    await looks(3);
    expect(ran).toEqual(['one', 'two', 'one', 'two']);
  });

  it('runs once after the clock was moved far ahead', async () => {
    const ran: string[] = [];
    const { clock, looks } = start([counting('one', ran)]);
    await looks(1);
    clock.advance(400 * 24 * 60 * MINUTE);
    await looks(5);
    expect(ran).toEqual(['one', 'one']);
  });

  it('goes on after a job that failed', async () => {
    const ran: string[] = [];
    const failing = { name: 'bad', run: () => Promise.reject(new Error('broken')) };
    const { clock, looks } = start([failing, counting('good', ran)]);
    await looks(2);
    clock.advance(5 * MINUTE);
    await looks(2);
    expect(ran).toEqual(['good', 'good']);
  });

  it('never runs two jobs at a time, and waits for the one that runs when it is stopped', async () => {
    let end: () => void = () => undefined;
    const ran: string[] = [];
    const slow = {
      name: 'slow',
      run: async () => {
        ran.push('begins');
        await new Promise<void>((resolve) => {
          end = resolve;
        });
        ran.push('ends');
      },
    };
    const { clock } = start([slow, counting('next', ran)]);
    while (ran.length === 0) await new Promise((resolve) => setImmediate(resolve));
    clock.advance(60 * MINUTE);
    let hasStopped = false;
    const stopped = ticker?.stop().then(() => {
      hasStopped = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([ran, hasStopped]).toEqual([['begins'], false]);
    end();
    await stopped;
    expect(ran).toEqual(['begins', 'ends']);
  });
});
