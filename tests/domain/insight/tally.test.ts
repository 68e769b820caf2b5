import * as fc from 'fast-check';

import { FIGURE_NAMES, FIGURES, figuresOf } from '../../../domain/insight/figures';
import { roundedMinutes, spreadOf } from '../../../domain/insight/histogram';
import {
  addCells,
  addTallies,
  cellsOf,
  NOTHING,
  sumOfTallies,
  tallyOf,
} from '../../../domain/insight/tally';
import { ratesOfTally } from '../../../domain/insight/tally-rates';
import { ratesOf } from '../../../domain/rates';
import { MINUTE } from '../../../domain/time/shanghai';
import { aRecord, placedAt, someRecord } from './a-record';

const some = fc.array(someRecord, { maxLength: 30 });
const sum = (records: Parameters<typeof tallyOf>[0][]) => sumOfTallies(records.map(tallyOf));

describe('a tally', () => {
  it('has the same rates as its orders have', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(0.9, 0.5, 1), (records, fairWeight) => {
        const { shares, ...rates } = ratesOf(records, { fairWeight });
        const { shelved: _, ...sharesOfEnded } = shares;
        expect(ratesOfTally(sum(records), { fairWeight })).toEqual({
          ...rates,
          shares: sharesOfEnded,
        });
      }),
    );
  });

  it('is the same however its orders are put together', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const [one, other, third] = [sum(a), sum(b), sum(c)];
        const whole = sum([...a, ...b, ...c]);
        expect(addTallies(addTallies(one, other), third)).toEqual(whole);
        expect(addTallies(one, addTallies(other, third))).toEqual(whole);
        expect(addTallies(addTallies(third, one), other)).toEqual(whole);
        expect(addTallies(one, NOTHING)).toEqual(one);
      }),
    );
  });

  it('counts in each figure as many orders as the figure lists', () => {
    fc.assert(
      fc.property(some, (records) => {
        const { counts } = sum(records);
        for (const name of FIGURE_NAMES) {
          expect([name, counts[name] ?? 0]).toEqual([name, records.filter(FIGURES[name]).length]);
        }
      }),
    );
  });

  it('knows median and p90 of the lengths, to two significant figures', () => {
    fc.assert(
      fc.property(some, (records) => {
        const lengths = records
          .filter(({ end, exempted, merged, shelved }) => end && !exempted && !merged && !shelved)
          .flatMap(({ toFulfil }) => toFulfil ?? [])
          .sort((a, b) => a - b);
        const at = (share: number): number | null => {
          const length = lengths[Math.ceil(lengths.length * share) - 1];
          return length === undefined ? null : Number(Math.round(length / MINUTE).toPrecision(2));
        };
        expect(spreadOf(sum(records).times.toFulfil ?? {})).toEqual({
          median: at(1 / 2),
          p90: at(9 / 10),
          of: lengths.length,
        });
      }),
    );
  });

  it('stays small, however many lengths it has seen', () => {
    const lengths = Array.from({ length: 100_000 }, (_, minutes) =>
      roundedMinutes(minutes * MINUTE),
    );
    expect(new Set(lengths).size).toBeLessThan(400);
  });
});

describe('cells', () => {
  it('hold every order once, and add up to the whole', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const by = (records: typeof a) => cellsOf(records, ({ partnerId }) => partnerId ?? 'none');
        expect(sumOfTallies(Object.values(addCells([by(a), by(b)])))).toEqual(sum([...a, ...b]));
      }),
    );
  });

  it('leave out what counts nowhere', () => {
    const following = aRecord({ merged: true });
    const { end: _, ...open } = aRecord();
    expect(cellsOf([following, open], () => 'all')).toEqual({});
  });
});

describe('what a figure counts', () => {
  const voice = {
    at: placedAt,
    kind: 'resident',
    resolved: false,
    satisfaction: 'dissatisfied',
  } as const;

  it('an order that nobody rated is in no rate', () => {
    const closed = aRecord({ end: { state: 'closed', at: placedAt } });
    expect(figuresOf(closed)).toEqual(['ended', 'unrated']);
  });

  it('what was exempted is counted beside, never within', () => {
    const exempted = figuresOf(aRecord({ voices: [voice], exempted: true, onTime: false }));
    expect(exempted).toEqual([
      'ended',
      'exempted',
      'withExempted.voices',
      'withExempted.firstTime',
    ]);
  });

  it('a visit by the community itself is no voice', () => {
    const visited = aRecord({ voices: [{ ...voice, kind: 'community', resolved: true }] });
    expect(figuresOf(visited)).toEqual(['ended', 'community.voices', 'community.resolved']);
  });

  it('waiting is charged to its cause', () => {
    const { waited } = tallyOf(aRecord({ waited: { parts: 3 * MINUTE, handler: MINUTE } }));
    expect(waited).toEqual({ handler: MINUTE, parts: 3 * MINUTE });
  });
});
