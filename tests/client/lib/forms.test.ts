import { bodyOf, missingRows, rowsOf } from '../../../client/src/lib/forms';
import type { FieldAnswer } from '../../../domain/order/answer';

const field = (name: string, type: FieldAnswer['type'], required = false): FieldAnswer => ({
  name,
  type,
  required,
});

describe('a form drawn from the fields that the server names', () => {
  const rejecting = [
    field('reasonCode', 'select', true),
    field('explanation', 'text', true),
    field('referral', 'object'),
  ];

  it('spreads an object into its parts, which are needed only where the object is', () => {
    expect(rowsOf(rejecting)).toEqual([
      field('reasonCode', 'select', true),
      field('explanation', 'text', true),
      field('referral.who', 'text', false),
      field('referral.phone', 'text', false),
    ]);
  });

  it('puts the parts back into their object and leaves out what was not said', () => {
    const values = {
      reasonCode: 'other',
      'referral.who': '派出所',
      'referral.phone': '110',
      explanation: ' ',
    };
    expect(bodyOf(rowsOf(rejecting), values)).toEqual({
      reasonCode: 'other',
      referral: { who: '派出所', phone: '110' },
    });
  });

  it('names the rows that still have to be filled', () => {
    expect(missingRows(rowsOf(rejecting), { reasonCode: 'other', explanation: '  ' })).toEqual([
      'explanation',
    ]);
  });

  it('sends money in 分, times in UTC, names as a list, and a no as a no', () => {
    const rows = [
      field('amountFen', 'money'),
      field('until', 'datetime'),
      field('bodies', 'names'),
      field('reached', 'boolean', true),
      field('photos', 'photos'),
    ];
    const values = {
      amountFen: '30.5',
      until: '2026-11-20T10:00',
      bodies: '城管、环卫所 供电所\uff0c消防',
      reached: false,
      photos: [],
    };
    expect(bodyOf(rows, values)).toEqual({
      amountFen: 3050,
      until: '2026-11-20T02:00:00.000Z',
      bodies: ['城管', '环卫所', '供电所', '消防'],
      reached: false,
    });
    expect(missingRows(rows, values)).toEqual([]);
  });
});
