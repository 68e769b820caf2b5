import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CATEGORIES, findCategory } from '../../../domain/catalogue/catalogue';

const icons = join(dirname(require.resolve('lucide-static/package.json')), 'icons');
const codesWhere = (holds: (category: (typeof CATEGORIES)[number]) => boolean): string[] =>
  CATEGORIES.filter(holds).map(({ code }) => code);

describe('the catalogue (服务清单)', () => {
  it('holds the fourteen categories once each', () => {
    expect(CATEGORIES).toHaveLength(14);
    expect(new Set(CATEGORIES.map(({ code }) => code)).size).toBe(14);
    expect(findCategory('drain')?.name).toBe('下水道疏通');
    expect(findCategory('toString')).toBeUndefined();
  });

  it('keeps care, disputes and complaints out of sight', () => {
    expect(codesWhere(({ sensitive }) => sensitive)).toEqual(['homeCare', 'dispute', 'complaint']);
    expect(codesWhere(({ sensitive, mayBePublic }) => sensitive && mayBePublic)).toEqual([]);
    expect(codesWhere(({ dispatchOnly }) => dispatchOnly)).toEqual(['homeCare', 'dispute']);
  });

  it('gives complaints to the subdistrict, all else to the community', () => {
    expect(codesWhere(({ ownedBy }) => ownedBy === 'subdistrict')).toEqual(['complaint']);
  });

  it('lets nothing lapse that is not offered to everybody', () => {
    expect(codesWhere(({ times }) => times.take === undefined)).toEqual([
      'askHelp',
      'dispute',
      'complaint',
    ]);
  });

  it('only answers questions in 问事帮办', () => {
    expect(codesWhere(({ profile }) => profile === 'answer')).toEqual(['askHelp']);
  });

  it.each(CATEGORIES)('can be handled by somebody, and named when refused: $code', (category) => {
    expect(category.selfHandled || category.handledBy.length > 0).toBe(true);
    expect(category.referral.phone).toMatch(/^\d{3,5}$/);
    expect(category.examples.length).toBeGreaterThanOrEqual(2);
    expect(existsSync(join(icons, `${category.icon}.svg`))).toBe(true);
  });

  it.each(CATEGORIES)('asks few questions with codes of their own: $code', (category) => {
    const codes = category.questions.map(({ code }) => code);
    expect(codes.length).toBeLessThanOrEqual(4);
    expect(new Set(codes).size).toBe(codes.length);
    for (const question of category.questions) {
      if ('options' in question) {
        const options = question.options.map(({ code }) => code);
        expect(options.length).toBeGreaterThanOrEqual(2);
        expect(options.every((code) => /^[a-zA-Z]+$/.test(code))).toBe(true);
        expect(new Set(options).size).toBe(options.length);
      }
    }
  });

  it('warns of gas as soon as gas is chosen', () => {
    const utility = findCategory('utility');
    const question = utility?.questions.find(({ code }) => code === utility.noticeOn?.question);
    expect(question && 'options' in question && question.options).toContainEqual({
      code: utility?.noticeOn?.option,
      label: '燃气',
    });
  });
});
