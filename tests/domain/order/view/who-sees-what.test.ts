import { fullEvidence } from '../../../support/inputs';
import type { Checks } from '../../../../domain/order/view/publicity';
import { domainError } from '../../../support/orders';
import {
  aLoopUpTo,
  CANARY,
  canariesIn,
  passed,
  passedIn,
  see,
  tell,
  type Told,
} from '../../../support/looks';
import {
  theDistrict,
  theFarStaff,
  theGridWorker,
  theMate,
  theNeighbour,
  thePartnerLead,
  theResident,
  theRival,
  theStaff,
  theSubdistrict,
  theWorker,
} from '../../../support/people';

const offered = aLoopUpTo('offered');
const started = aLoopUpTo('started');
const fulfilled = aLoopUpTo('fulfilled');
const rated = aLoopUpTo('rated');
const visited = tell(
  rated,
  'follow-up',
  { reached: true, resolved: true, satisfaction: 'satisfied', words: CANARY.visitWords },
  theSubdistrict,
);
const seenByAll = { checks: passed };
const withoutPhotos = (told: Told): Checks => {
  const { pieces, ...checks } = passedIn(told);
  return { ...checks, pieces: { ...pieces, [CANARY.photo]: 'risky' } };
};

describe('the public', () => {
  it('knows nothing of an order that is not public', () => {
    for (const person of [undefined, theNeighbour, theFarStaff]) {
      expect(() => see(started, person)).toThrow(domainError('not_found'));
    }
  });

  it('sees what was asked, masked, and nothing of whom and where', () => {
    const answer = see(visited, undefined, { checks: withoutPhotos(visited) });
    expect(canariesIn(answer)).toEqual(['description', 'evidence']);
    expect(answer).toMatchObject({
      title: '漏水,打***********',
      description: '水管金丝雀漏了,打***********',
      partner: { name: '蓝衫维修队' },
      location: { lat: 30.123, lng: 104.654 },
      evidence: { process: '金丝雀在场,打***********问了路', result: '修好了,打***********' },
      rating: { satisfaction: 'satisfied', tags: ['打***********'] },
      actions: [],
    });
    for (const gone of ['contact', 'resident', 'worker', 'answers', 'quote']) {
      expect(answer).not.toHaveProperty(gone);
    }
    expect([answer.followUps, answer.contacts, answer.photos]).toEqual([[], [], []]);
  });

  it('sees of the evidence how and what, not where, who and what was said', () => {
    const { evidence } = see(fulfilled, undefined, { checks: passedIn(fulfilled) });
    expect(Object.keys(evidence ?? {}).sort()).toEqual([
      'photosAfter',
      'photosBefore',
      'process',
      'result',
    ]);
  });

  it('reads nothing of evidence and rating before that has passed by itself', () => {
    const answer = see(visited, undefined, seenByAll);
    expect(canariesIn(answer)).toEqual(['description']);
    expect(answer.evidence).toEqual({ photosBefore: [], photosAfter: [] });
    expect(answer.rating).toMatchObject({ satisfaction: 'satisfied' });
    expect(answer.rating).not.toHaveProperty('text');
    expect(answer.rating).not.toHaveProperty('tags');
    const replied = tell(rated, 'reply', { text: '谢谢您' }, thePartnerLead);
    expect(see(replied, undefined, seenByAll).rating?.reply).toEqual({ at: expect.any(String) });
    const all = see(replied, undefined, { checks: passedIn(replied) });
    expect(all.rating).toMatchObject({ text: '好', reply: { text: '谢谢您' } });
  });

  it('sees each photo once that one has passed', () => {
    const checks = { ...passed, pieces: { [CANARY.photo]: 'pass' as const } };
    expect(see(fulfilled, undefined, { checks }).photos).toHaveLength(1);
    expect(see(fulfilled, undefined, { checks }).evidence?.photosAfter).toHaveLength(1);
    const risky = { ...passed, pieces: { [CANARY.photo]: 'risky' as const } };
    expect(see(fulfilled, undefined, { checks: risky }).photos).toEqual([]);
  });

  it('is what a follower sees', () => {
    const answer = see(started, theNeighbour, { ...seenByAll, standingFacts: { follows: true } });
    expect(canariesIn(answer)).toEqual(['description']);
    expect(answer.actions.map(({ command }) => command)).toEqual(['leave']);
  });
});

describe('the pool', () => {
  it('shows whoever qualifies the matter, and of the address the building at most', () => {
    const answer = see(offered, theRival);
    expect(canariesIn(answer)).toEqual(['description', 'answer']);
    expect(answer).toMatchObject({
      location: { lat: 30.123, lng: 104.654, address: '3号楼' },
      answers: { where: `${CANARY.answer},打***********` },
      photos: [],
      actions: [{ command: 'claim' }, { command: 'comment' }],
    });
    expect(answer).not.toHaveProperty('contact');
    expect(answer).not.toHaveProperty('resident');
  });

  it('is closed once somebody has taken it', () => {
    for (const person of [theRival, theMate]) {
      expect(() => see(started, person)).toThrow(domainError('not_found'));
    }
  });
});

const FULL: readonly string[] = ['name', 'address', 'description', 'answer', 'photo', 'hotline'];

describe('who works on it', () => {
  it('sees all of it, and whom to call, while at work', () => {
    for (const person of [theWorker, thePartnerLead]) {
      const answer = see(started, person);
      expect(canariesIn(answer)).toEqual(['phone', ...FULL]);
      expect(answer.contact).toEqual({ name: CANARY.name, phone: CANARY.phone });
      expect(answer.location).toEqual({ lat: 30.123456, lng: 104.654321, address: CANARY.address });
    }
  });

  it('knows no longer whom to call when it is finished', () => {
    for (const told of [fulfilled, visited]) {
      const answer = see(told, theWorker);
      expect(answer).not.toHaveProperty('contact');
      expect(JSON.stringify(answer)).not.toContain(CANARY.name);
      expect(answer.evidence).toMatchObject({ place: CANARY.address, handlers: ['韩铁柱'] });
    }
  });

  it('hears nothing of visits', () => {
    expect(see(visited, theWorker).followUps).toEqual([]);
    expect(canariesIn(see(visited, theWorker))).not.toContain('visitWords');
  });
});

describe('the resident and the owner’s staff', () => {
  it.each([
    ['resident', theResident],
    ['staff', theStaff],
  ])('%s: see everything, to the end', (_, person) => {
    const answer = see(visited, person);
    expect(answer.contact).toEqual({ name: CANARY.name, phone: CANARY.phone });
    expect(answer.followUps).toMatchObject([{ by: 'above', words: CANARY.visitWords }]);
    expect(answer.contacts).toMatchObject([{ reached: true, words: CANARY.contactWords }]);
    expect(answer.evidence?.feedback).toMatchObject({ words: CANARY.contactWords });
    expect(answer.resident).toEqual({ displayName: '王秀兰' });
  });
});

describe('the levels above and the grid worker', () => {
  it.each([
    ['subdistrict', theSubdistrict],
    ['district', theDistrict],
    ['grid worker', theGridWorker],
  ])('%s: read it all but whom to call', (_, person) => {
    const answer = see(visited, person);
    expect(answer.description).toContain(CANARY.description);
    expect(answer.location).toMatchObject({ address: CANARY.address });
    expect(answer.followUps).toHaveLength(1);
    expect(answer).not.toHaveProperty('contact');
    expect(JSON.stringify(answer)).not.toContain(CANARY.name);
  });

  it('may call for a visit of their own: unhappy, unrated, refused, talked out of it', () => {
    const call = { channel: 'phone' as const, reached: true };
    const unhappy = tell(
      fulfilled,
      'rate',
      { resolved: false, satisfaction: 'dissatisfied' },
      theResident,
    );
    const talkedOut = tell(started, 'withdraw', { reasonCode: 'askedTo' }, theResident);
    const visits = (told: Told) =>
      tell(told, 'follow-up', { reached: false, words: '没人接' }, theSubdistrict);
    for (const told of [unhappy, talkedOut, visits(unhappy), visits(talkedOut)]) {
      expect(see(told, theSubdistrict).contact?.phone).toBe(CANARY.phone);
      expect(see(told, theDistrict)).not.toHaveProperty('contact');
    }
    const reported = tell(started, 'contact', call, theStaff);
    expect(see(reported, theSubdistrict)).not.toHaveProperty('contact');
    const solved = tell(started, 'withdraw', { reasonCode: 'solved' }, theResident);
    expect(see(solved, theSubdistrict)).not.toHaveProperty('contact');
  });
});

describe('evidence', () => {
  it('is the last that was given, and none while it is done again', () => {
    const again = tell(fulfilled, 'send-back', { reason: '没修好' }, theStaff);
    expect(see(again, theResident)).not.toHaveProperty('evidence');
    const handledAt = again.order.placedAt;
    const feedback = { ...fullEvidence.feedback, at: handledAt };
    const better = { ...fullEvidence, handledAt, feedback, result: '这回修好了' };
    const done = tell(again, 'fulfil', better, theWorker);
    expect(see(done, theResident).evidence?.result).toBe('这回修好了');
  });
});
