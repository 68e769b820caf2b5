import { changedSince } from '@/lib/changes';

const step = (sequence: number, command: 'accept' | 'contact' | 'pool', displayName = '周敏') => ({
  ...{ sequence, command, actor: { role: 'communityStaff' as const, displayName } },
});

describe('what changed while a form was open', () => {
  it('names the steps that came since, and who took them', () => {
    const said = changedSince([step(1, 'accept'), step(2, 'contact')], 1);
    expect(said).toMatch(/^周敏 \S+$/);
  });

  it('names the last three of many', () => {
    const items = [2, 3, 4, 5].map((sequence) => step(sequence, 'contact', `第${sequence}人`));
    expect(changedSince(items, 1)).toMatch(/第3人.*、第4人.*、第5人/);
    expect(changedSince(items, 1)).not.toContain('第2人');
  });

  it('says nothing where nothing came', () => {
    expect(changedSince([step(1, 'accept')], 1)).toBeUndefined();
  });
});
