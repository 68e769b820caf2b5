import * as fc from 'fast-check';
import { CATEGORIES, findCategory } from '../../../domain/catalogue/catalogue';
import type { Category } from '../../../domain/catalogue/types';
import { validateAnswers } from '../../../domain/catalogue/validate-answers';

const get = (code: string): Category => {
  const category = findCategory(code);
  if (!category) throw new Error(`${code} is missing`);
  return category;
};
const faults = (code: string, answers: Record<string, unknown>, requireAll = false): string[] =>
  validateAnswers(get(code), answers, { requireAll }).map(({ path, code }) => `${path} ${code}`);

describe('the answers to the questions of a category (问几句)', () => {
  it('are all right when each fits its question', () => {
    expect(faults('drain', { where: 'indoor', overflow: 'no', households: 3 }, true)).toEqual([]);
    expect(
      faults(
        'meal',
        {
          which: ['lunch', 'dinner'],
          from: '2026-05-01T04:00:00Z',
          how: 'delivered',
          diet: ['none'],
        },
        true,
      ),
    ).toEqual([]);
  });

  it('are asked of a person, not of an order from outside', () => {
    expect(faults('drain', {}, true)).toEqual([
      'answers.where required',
      'answers.overflow required',
    ]);
    expect(faults('drain', {})).toEqual([]);
  });

  it.each([
    ['an empty text', 'cleaning', { what: 'smell', where: '  ' }, 'answers.where required'],
    [
      'no choice at all',
      'bigWash',
      { what: [], pieces: 2, pickup: 'bring' },
      'answers.what required',
    ],
  ])('count %s as not given', (_, code, answers, fault) => {
    expect(faults(code, answers, true)).toEqual([fault]);
  });

  it.each([
    ['drain', { where: '户内' }, 'answers.where not_in_list'],
    ['drain', { where: ['indoor'] }, 'answers.where wrong_type'],
    ['drain', { where: 1 }, 'answers.where wrong_type'],
    ['drain', { households: '3' }, 'answers.households wrong_type'],
    ['drain', { households: 1.5 }, 'answers.households wrong_type'],
    ['drain', { households: Number.NaN }, 'answers.households wrong_type'],
    ['drain', { households: -1 }, 'answers.households out_of_range'],
    ['drain', { households: 10_000 }, 'answers.households out_of_range'],
    ['drain', { colour: 'red' }, 'answers.colour unknown_question'],
    ['drain', { constructor: 'x' }, 'answers.constructor unknown_question'],
    ['bigWash', { what: 'quilt' }, 'answers.what wrong_type'],
    ['bigWash', { what: ['quilt', 'sofa'] }, 'answers.what not_in_list'],
    ['bigWash', { what: ['quilt', 'quilt'] }, 'answers.what too_many'],
    ['meal', { from: '明天' }, 'answers.from wrong_format'],
    ['meal', { from: 20260501 }, 'answers.from wrong_type'],
    ['cleaning', { where: 7 }, 'answers.where wrong_type'],
    ['cleaning', { where: '字'.repeat(201) }, 'answers.where too_long'],
  ])('of %s are refused as %j', (code, answers, fault) => {
    expect(faults(code, answers)).toEqual([fault]);
  });

  it('may be as long and as large as allowed', () => {
    expect(faults('cleaning', { where: '字'.repeat(200), days: 9999 })).toEqual([]);
    expect(faults('cleaning', { days: 0 })).toEqual([]);
  });

  it('never break the check, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CATEGORIES),
        fc.dictionary(fc.string(), fc.anything()),
        fc.boolean(),
        (category, answers, requireAll) => {
          for (const { path, message } of validateAnswers(category, answers, { requireAll })) {
            expect(path).toMatch(/^answers\./);
            expect(message).toMatch(/\p{Script=Han}/u);
          }
        },
      ),
    );
  });
});
