import { ERROR_CODES } from '../../../domain/errors';
import { COMMAND_NAMES } from '../../../domain/order/command-names';
import { ORDER_STATES } from '../../../domain/order/states';
import {
  COMMAND_WORDS,
  ERROR_WORDS,
  ERROR_WORDS_WITHOUT_DATA,
  FIELD_PROBLEM_CODES,
  FIELD_WORDS,
  MESSAGE_KINDS,
  MESSAGE_WORDS,
  PHRASE_LIMIT,
  STATE_WORDS,
  THING_LIMIT,
  errorWords,
  fieldProblemWords,
  fieldWords,
  otherMessageThing,
  placeholdersOf,
  residentStateWords,
  workStateWords,
} from '../../../domain/words.zh-CN';

const chinese = /\p{Script=Han}/u;
const unfilled = /[{}]/;

describe('the words for states', () => {
  it('names the partner and the time for a resident whose order was taken', () => {
    expect(residentStateWords('taken', { partner: '蓝衫维修队', dueText: '今天 14:00' })).toBe(
      '蓝衫维修队接了,今天 14:00前到',
    );
  });

  it('tells a shelved order from a paused one', () => {
    expect(residentStateWords('paused', { dueText: '5月3日' })).toBe('先停一停,5月3日接着办');
    expect(residentStateWords('paused', { dueText: '5月3日', shelved: true })).toBe(
      '一时办不了,5月3日前再答复您',
    );
    expect(workStateWords('paused', { shelved: true })).toBe('已挂账');
    expect(workStateWords('paused')).toBe('已挂起');
  });

  it('says 已提级 unless the community itself called', () => {
    expect(workStateWords('escalated', { cause: 'called' })).toBe('已吹哨');
    expect(workStateWords('escalated', { cause: 'overdue' })).toBe('已提级');
  });

  it.each(ORDER_STATES)('leaves no hole in the sentence for %s, whatever is known', (state) => {
    for (const known of [{}, { shelved: true }, { dueText: '明天' }, { partner: '食堂' }]) {
      const words = residentStateWords(state, known);
      expect(words).not.toMatch(unfilled);
      expect(words).not.toMatch(/,前|^接了/);
    }
    expect(STATE_WORDS[state].work).toMatch(chinese);
  });
});

describe('the words for messages', () => {
  it.each(MESSAGE_KINDS)('keeps %s within what WeChat accepts', (kind) => {
    const { thing, phrase } = MESSAGE_WORDS[kind];
    expect([...thing].length).toBeLessThanOrEqual(THING_LIMIT);
    expect([...phrase].length).toBeLessThanOrEqual(PHRASE_LIMIT);
  });

  it('cuts the sentence of a state to the length of a thing', () => {
    const partner = '星光社区邻里互助与便民维修服务中心';
    const thing = otherMessageThing('taken', { partner, dueText: '今天 14:00' });
    expect([...thing]).toHaveLength(THING_LIMIT);
    expect(thing.startsWith(partner)).toBe(true);
  });
});

describe('the words for refusals', () => {
  it.each(ERROR_CODES)('has a plain Chinese sentence for %s, with and without its data', (code) => {
    expect(ERROR_WORDS[code]).toMatch(chinese);
    expect(ERROR_WORDS[code]).not.toMatch(/[!\uff01]/);
    expect(errorWords(code)).toMatch(chinese);
    expect(errorWords(code)).not.toMatch(unfilled);
    expect(placeholdersOf(ERROR_WORDS[code]).length > 0).toBe(code in ERROR_WORDS_WITHOUT_DATA);
  });

  it('puts the numbers of the refusal into its sentence', () => {
    expect(errorWords('rating_window_over', { days: 15 })).toBe('过了 15 天,不能再评了');
    expect(errorWords('evidence_incomplete', { missing: '在哪里、谁办的' })).toBe(
      '还差在哪里、谁办的,补上就能办结',
    );
  });

  it('does without the numbers when they are not known', () => {
    expect(errorWords('cap_reached', { other: 1 })).toBe('手上的单已经满了,办完再接');
  });
});

describe('the words for fields', () => {
  it.each(FIELD_PROBLEM_CODES)('says what is wrong for %s', (code) => {
    expect(fieldProblemWords(code)).toMatch(chinese);
    expect(fieldProblemWords(code)).not.toMatch(unfilled);
  });

  it('names the limit where it is known', () => {
    expect(fieldProblemWords('too_long', { max: 1000 })).toBe('最多 1000 个字');
  });

  it('labels the last known name of a path', () => {
    expect(fieldWords('feedback.channel')).toBe('怎么联系的');
    expect(fieldWords('handlers.0')).toBe('谁办的');
    expect(fieldWords('zzz')).toBe('zzz');
    expect(fieldWords('constructor')).toBe('constructor');
  });

  const bodies = `text photos location contact preferredTime public categoryCode triage sensitive
    channel reached words reasonCode explanation referral who phone reason areaCode intoOrderId
    partnerId note promisedAt workerId from to agree amountFen what body arrivedAt expectedAt cause
    done reviewAt until handledAt place handlers process result feedback at photosBefore photosAfter
    photoExempt charge resolved satisfaction stars attitude speed tags photosMayBePublic bodies
    keepPartner advice dueAt proof field find photoId`.split(/\s+/);
  it.each(bodies)('labels the field %s of a command', (name) => {
    expect(FIELD_WORDS[name]).toMatch(chinese);
  });
});

describe('the words on buttons', () => {
  it('has different words for every command', () => {
    const words = COMMAND_NAMES.map((name) => COMMAND_WORDS[name]);
    expect(new Set(words).size).toBe(words.length);
  });
});
