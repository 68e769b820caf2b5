import {
  publicPieces,
  verdictOn,
  wordsToCheck,
  type Piece,
} from '../../../../domain/order/view/public-pieces';
import type { Category } from '../../../../domain/catalogue/types';
import { fullEvidence } from '../../../support/inputs';
import { aLoopUpTo, CANARY, tell, type Told } from '../../../support/looks';
import { aCategory } from '../../../support/orders';
import { theLead, thePartnerLead, theResident, theStaff, theWorker } from '../../../support/people';

const accepted = aLoopUpTo('accepted');
const rated = aLoopUpTo('rated');
const category = aCategory();
const piecesOf = ({ order, texts }: Told, own: Category = category): Piece[] =>
  publicPieces(order, { texts, category: own });
const textsOf = (told: Told, own?: Category): Piece[] =>
  piecesOf(told, own).filter(({ kind }) => kind === 'text');
const photosOf = (told: Told, own?: Category): (string | undefined)[] =>
  piecesOf(told, own).flatMap(({ kind, id }) => (kind === 'photo' ? [id] : []));

describe('what has to pass before neighbours read or see it', () => {
  it('is first of all what the resident says of the matter', () => {
    const amended = tell(accepted, 'amend', { text: '又漏了' }, theResident);
    const [first] = piecesOf(amended);
    expect(first).toMatchObject({ kind: 'text', at: amended.order.events.length });
    expect(first?.text?.split('\n')).toEqual([
      amended.order.title,
      `${CANARY.description},打${CANARY.phone}`,
      '又漏了',
    ]);
    expect(first).not.toHaveProperty('id');
  });

  it('goes to WeChat as neighbours would read it, without numbers', () => {
    const words = piecesOf(rated).map(wordsToCheck).join();
    expect(words).toContain(CANARY.evidence);
    expect(words).not.toContain(CANARY.phone);
  });

  it('is then the evidence, the rating with its tags, and the reply, each by itself', () => {
    const replied = tell(rated, 'reply', { text: '谢谢您' }, thePartnerLead);
    const later = textsOf(replied).slice(1);
    expect(later.map(({ text }) => text)).toEqual([
      `${CANARY.evidence},打${CANARY.phone}问了路\n修好了,打${CANARY.phone}`,
      `好\n打${CANARY.phone}`,
      '谢谢您',
    ]);
    const commandsAt = later.map(({ at }) => replied.order.events[at - 1]?.command);
    expect(commandsAt).toEqual(['fulfil', 'rate', 'reply']);
    expect(new Set(later.map(({ id }) => id)).size).toBe(3);
  });

  it('is where to go instead, when an order was refused', () => {
    const input = {
      reasonCode: 'outOfScope' as const,
      explanation: '这件事归物业公司管理,请找他们办',
      referral: { who: '物业公司', phone: '02812345678' },
    };
    const again = tell(accepted, 'contact', { channel: 'phone', reached: true }, theStaff);
    const placed = { ...again, order: { ...again.order, state: 'placed' as const } };
    const rejected = tell(placed, 'reject', input, theLead);
    expect(textsOf(rejected).map(({ text }) => text)).toContain('物业公司');
    expect(JSON.stringify(piecesOf(rejected))).not.toContain('归物业');
  });

  it('is known by an event where only tags were said', () => {
    const fulfilled = aLoopUpTo('fulfilled');
    const input = { resolved: true, satisfaction: 'satisfied' as const };
    const tagged = tell(fulfilled, 'rate', { ...input, tags: ['态度好'] }, theResident);
    const silent = tell(fulfilled, 'rate', input, theResident);
    const at = tagged.order.events.length;
    expect(textsOf(tagged).at(-1)).toEqual({ kind: 'text', at, id: String(at), text: '态度好' });
    expect(textsOf(silent)).toHaveLength(2);
  });

  it('is another piece once it was redacted', () => {
    const [before] = textsOf(rated).slice(1);
    const redacted = tell(
      rated,
      'redact',
      { field: 'evidence', find: '金丝雀', reason: '隐私' },
      theLead,
    );
    const [after] = textsOf(redacted).slice(1);
    expect([before?.at, before?.id === after?.id]).toEqual([after?.at, false]);
    expect(after?.text).not.toContain('金丝雀');
  });

  it('is of the evidence what was given last', () => {
    const again = tell(aLoopUpTo('fulfilled'), 'send-back', { reason: '没修好' }, theStaff);
    const at = again.order.placedAt;
    const better = {
      ...fullEvidence,
      handledAt: at,
      feedback: { ...fullEvidence.feedback, at },
      result: '这回修好了',
    };
    const done = tell(again, 'fulfil', better, theWorker);
    expect(textsOf(done)).toHaveLength(2);
    expect(textsOf(done).at(-1)?.text).toContain('这回修好了');
  });

  it('are photos of the matter, and those of the work unless it was inside a home', () => {
    expect(photosOf(rated)).toEqual([CANARY.photo]);
    const home = aCategory({ insideHome: true });
    const other = '01JZZZZZZZZZZZZZZZZZZZZZZZ';
    const withPhoto = (photosMayBePublic: boolean): Told =>
      tell(
        aLoopUpTo('fulfilled'),
        'rate',
        { resolved: true, satisfaction: 'satisfied', photos: [other], photosMayBePublic },
        theResident,
      );
    expect(photosOf(withPhoto(false))).toEqual([CANARY.photo, other]);
    expect(photosOf(withPhoto(false), home)).toEqual([CANARY.photo]);
    expect(photosOf(withPhoto(true), home)).toEqual([CANARY.photo, other]);
  });
});

describe('what is known of a piece', () => {
  it('is the verdict on the words as they are now', () => {
    const first: Piece = { kind: 'text', at: 3 };
    expect(verdictOn(first, { pieces: {} })).toBeUndefined();
    expect(
      verdictOn(first, { text: { verdict: 'risky', sequence: 2 }, pieces: {} }),
    ).toBeUndefined();
    expect(verdictOn(first, { text: { verdict: 'risky', sequence: 3 }, pieces: {} })).toBe('risky');
  });

  it('is that of its own id', () => {
    const photo: Piece = { kind: 'photo', at: 1, id: 'a' };
    expect(verdictOn(photo, { pieces: { a: 'refused', b: 'pass' } })).toBe('refused');
    expect(verdictOn(photo, { pieces: { b: 'pass' } })).toBeUndefined();
  });
});
