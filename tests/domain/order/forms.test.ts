import { fieldsOf } from '../../../domain/order/fields';
import { commandInputs, type PersonCommand } from '../../../domain/order/inputs';
import { COMMAND_NAMES } from '../../../domain/order/command-names';
import { TABLE } from '../../../domain/order/table';
import { FIELD_WORDS } from '../../../domain/words.zh-CN';

const NAMES = COMMAND_NAMES.filter((name): name is PersonCommand => name in commandInputs);

describe('the bodies of the commands', () => {
  it('exist for every command that a person can take, and for no other', () => {
    const byMachine = COMMAND_NAMES.filter((name) =>
      TABLE[name].moves.every(({ by }) => by.every((one) => one === 'clock' || one === 'stream')),
    );
    expect(byMachine).toEqual(['follow', 'lapse', 'close']);
    expect([...NAMES, ...byMachine, 'place'].sort()).toEqual([...COMMAND_NAMES].sort());
  });

  it.each(NAMES)('%s refuses what is not asked', (name) => {
    expect(commandInputs[name].safeParse({ surprise: 1 }).success).toBe(false);
  });

  it.each<[PersonCommand, object, object | undefined]>([
    ['reject', { reasonCode: 'wrongCommunity', explanation: '这里不归我们社区管的' }, undefined],
    ['respond', {}, { keepPartner: true }],
    ['recall', { reason: ' 换 ' }, { reason: '换' }],
    ['recall', { reason: ' ' }, undefined],
    ['recall', { reason: '字'.repeat(2001) }, undefined],
    ['dispatch', {}, undefined],
    ['claim', { promisedAt: '2026-04-15T02:00:00Z' }, { promisedAt: Date.UTC(2026, 3, 15, 2) }],
    ['claim', { promisedAt: '2026-02-30T02:00:00Z' }, undefined],
    ['claim', { promisedAt: 'tomorrow' }, undefined],
    ['reschedule', { agree: true }, { agree: true }],
    ['reschedule', { agree: false }, undefined],
    ['forward', { areaCode: '990102001', reason: '归街道' }, undefined],
    ['redact', { field: 'title', reason: '隐私' }, undefined],
    ['amend', { photos: Array(10).fill('01JPPPPPPPPPPPPPPPPPPPPPPP') }, undefined],
    ['amend', { contact: { name: '女儿', phone: 'abc' } }, undefined],
  ])('%s: %j', (name, body, expected) => {
    const parsed = commandInputs[name].safeParse(body);
    expect(parsed.success ? parsed.data : undefined).toEqual(expected);
  });
});

describe('the form of a command', () => {
  it('has the fields of its body, in words', () => {
    for (const name of NAMES) {
      for (const field of fieldsOf(name))
        expect([name, FIELD_WORDS[field.name]]).not.toContain(undefined);
    }
  });

  it('says what is required, what to choose from, and of what kind', () => {
    expect(fieldsOf('accept')).toMatchObject([
      { name: 'categoryCode', type: 'category', required: false },
      { name: 'triage', type: 'select', required: false },
      { name: 'sensitive', type: 'boolean', required: false },
    ]);
    expect(fieldsOf('decline')[0]).toMatchObject({
      name: 'reasonCode',
      type: 'select',
      required: true,
      options: expect.arrayContaining([{ code: 'noCapacity', label: '人手不够' }]),
    });
    expect(fieldsOf('quote')[0]).toEqual({ name: 'amountFen', type: 'money', required: true });
    expect(fieldsOf('claim').map(({ type }) => type)).toEqual(['datetime', 'worker']);
    expect(fieldsOf('dispatch')[0]?.type).toBe('partner');
    expect(fieldsOf('merge')[0]?.type).toBe('order');
    expect(fieldsOf('forward')[0]?.type).toBe('area');
    expect(fieldsOf('rate').find(({ name }) => name === 'resolved')?.required).toBe(false);
    expect(fieldsOf('reschedule').map(({ name }) => name)).toEqual(['from', 'to', 'reason']);
  });

  it('is empty where one tap is enough', () => {
    for (const name of ['resume', 'agree-quote', 'show', 'join', 'follow', 'close'] as const) {
      expect(fieldsOf(name)).toEqual([]);
    }
  });
});
