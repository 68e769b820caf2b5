import { MARK_KINDS } from '../../../domain/clock/marks';
import { COMMAND_TELLINGS, MARK_TELLINGS } from '../../../domain/messages/table';
import { COMMAND_NAMES } from '../../../domain/order/command-names';
import { ORDER_STATES } from '../../../domain/order/states';
import { TABLE } from '../../../domain/order/table';
import {
  digestText,
  otherMessagePhrase,
  otherMessageThing,
  PHRASE_LIMIT,
  THING_LIMIT,
} from '../../../domain/words/messages';

const mayMove = (name: (typeof COMMAND_NAMES)[number]): boolean =>
  TABLE[name].moves.some(
    ({ from, to }) => to !== 'same' && from.some((state) => to !== state || Array.isArray(to)),
  );

describe('who is told what', () => {
  it('has a row for every command and every mark of the clock', () => {
    expect(Object.keys(COMMAND_TELLINGS)).toEqual([...COMMAND_NAMES]);
    expect(Object.keys(MARK_TELLINGS).sort()).toEqual([...MARK_KINDS].sort());
    for (const kind of MARK_KINDS) expect(MARK_TELLINGS[kind]).not.toEqual([]);
  });

  it.each(COMMAND_NAMES.filter(mayMove))('%s tells the resident of a change of state', (name) => {
    const told = COMMAND_TELLINGS[name].map(({ to }) => to);
    expect(told.some((to) => to === 'residents' || to === 'residentsToo')).toBe(true);
  });

  it.each(ORDER_STATES)('has words short enough for %s', (state) => {
    for (const shelved of [false, true]) {
      const thing = otherMessageThing(state, { shelved, partner: '星光社区邻里互助便民维修中心' });
      expect([...thing].length).toBeLessThanOrEqual(THING_LIMIT);
      const phrase = [...otherMessagePhrase(state, { shelved })];
      expect(phrase.length).toBeGreaterThan(1);
      expect(phrase.length).toBeLessThanOrEqual(PHRASE_LIMIT);
    }
  });

  it('counts in the digest what is not nothing, and leaves out what does not fit', () => {
    const counts = { overdue: 11, toAccept: 12, dueToday: 10, toReview: 9, toCall: 8 };
    expect(digestText(counts)).toBe('超时11,待接单12,今天到期10,待复核9,待回访8');
    expect(digestText(counts, THING_LIMIT)).toBe('超时11,待接单12,今天到期10');
    const nothing = { overdue: 0, toAccept: 0, dueToday: 0, toReview: 0, toCall: 0 };
    expect(digestText({ ...nothing, toAccept: 3 })).toBe('待接单3');
    expect(digestText(nothing)).toBe('');
  });
});
