import { DomainError } from '../../../domain/errors';
import type { InputOf } from '../../../domain/order/inputs';
import { commandInputs } from '../../../domain/order/inputs';
import { DAY } from '../../../domain/time/shanghai';
import { fullEvidence, PHOTO } from '../../support/inputs';
import {
  aCategory,
  after,
  anAnswerCategory,
  anOrder,
  domainError,
  now,
  take,
  type Setting,
} from '../../support/orders';
import { PARTNER_ID, theResident, theStaff, theWorker } from '../../support/people';

type Evidence = InputOf<'fulfil'>;
const started = anOrder({ state: 'started' });

/** The paths that are named when that is missing, with the code of each. */
function missingIn(input: Evidence, setting: Setting = {}, order = started): string[] {
  try {
    take(order, 'fulfil', input, theWorker, setting);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'evidence_incomplete') throw error;
    return error.problems.map(({ path, code }) => `${path} ${code}`);
  }
}

describe('finishing an order (办结)', () => {
  it('asks the resident whether it is solved, within seven days', () => {
    expect(take(started, 'fulfil', fullEvidence, theWorker)).toMatchObject({
      order: { state: 'fulfilled', fulfilledAt: now, dueSince: now, dueAt: now + 7 * DAY },
      event: { data: { partner: '蓝衫维修队' } },
      text: { said: { evidence: fullEvidence } },
    });
  });

  it('can be entered by the owner’s staff', () => {
    expect(after(started, 'fulfil', fullEvidence, theStaff).state).toBe('fulfilled');
  });

  it('follows accepting at once for questions and help with forms only', () => {
    const accepted = anOrder({ state: 'accepted' });
    const category = anAnswerCategory();
    expect(after(accepted, 'fulfil', fullEvidence, theStaff, { category })).toMatchObject({
      state: 'fulfilled',
      selfHandled: true,
      workerId: theStaff.id,
    });
    expect(() => take(accepted, 'fulfil', fullEvidence, theStaff)).toThrow(
      domainError('illegal_transition'),
    );
  });
});

describe('the six points (六有)', () => {
  it('are each named when they are missing', () => {
    expect(missingIn({})).toEqual([
      'handledAt required',
      'place required',
      'handlers required',
      'process required',
      'result required',
      'feedback required',
    ]);
  });

  it.each(['handledAt', 'place', 'handlers', 'process', 'result', 'feedback'] as const)(
    'are checked by themselves: %s',
    (point) => {
      const { [point]: _, ...rest } = fullEvidence;
      expect(missingIn(rest)).toEqual([`${point} required`]);
    },
  );

  it('are time, people, result and feedback for an answer', () => {
    expect(missingIn({}, { category: anAnswerCategory() })).toEqual([
      'handledAt required',
      'handlers required',
      'result required',
      'feedback required',
    ]);
  });

  it('have a time between placing and now', () => {
    expect(missingIn({ ...fullEvidence, handledAt: now + 1 })).toEqual(['handledAt future']);
    expect(missingIn({ ...fullEvidence, handledAt: now })).toEqual([]);
    const { placedAt } = started;
    expect(missingIn({ ...fullEvidence, handledAt: placedAt })).toEqual([]);
    expect(missingIn({ ...fullEvidence, handledAt: placedAt - 1 })).toEqual([
      'handledAt too_early',
    ]);
  });

  it('have ten characters on how and five on the result, blanks not counted', () => {
    const words = (process: string, result: string) =>
      missingIn({ ...fullEvidence, process, result });
    expect(words('换了灯泡试了三次好了', '灯亮了正常')).toEqual([]);
    expect(words('换了灯泡试了三次好', '灯亮正常')).toEqual([
      'process too_short',
      'result too_short',
    ]);
    expect(words('   好   ', ' ')).toEqual(['process too_short', 'result required']);
  });

  it('say how the resident was told, not before it happened', () => {
    const feedback = { channel: 'phone' as const, at: now + 1 };
    expect(missingIn({ ...fullEvidence, feedback })).toEqual(['feedback.at future']);
  });

  it('have photos where the category asks for them, or a reason', () => {
    const category = aCategory({ photosRequired: { before: true, after: true } });
    expect(missingIn(fullEvidence, { category })).toEqual([
      'photosBefore required',
      'photosAfter required',
    ]);
    const photos = { photosBefore: [PHOTO], photosAfter: [PHOTO] };
    expect(missingIn({ ...fullEvidence, ...photos }, { category })).toEqual([]);
    expect(missingIn({ ...fullEvidence, photoExempt: '老人不愿拍' }, { category })).toEqual([]);
    const after = aCategory({ photosRequired: { before: false, after: true } });
    expect(missingIn(fullEvidence, { category: after })).toEqual(['photosAfter required']);
  });

  it('say what was paid where a price was agreed', () => {
    const partner = { id: PARTNER_ID, name: '蓝衫', feeKind: 'lowCost' as const };
    const agreed = anOrder({
      state: 'started',
      partner,
      quote: { amountFen: 3000, state: 'agreed' },
    });
    expect(missingIn(fullEvidence, {}, agreed)).toEqual(['charge required']);
    expect(missingIn({ ...fullEvidence, charge: { amountFen: 0 } }, {}, agreed)).toEqual([]);
  });

  it('are put into words for whoever has to fill them in', () => {
    expect(() => take(started, 'fulfil', {}, theWorker)).toThrow(
      domainError('evidence_incomplete', {
        missing: '什么时候办的、在哪里、谁办的、怎么办的、办得怎样、怎么告诉居民的、他怎么说',
      }),
    );
  });

  it('may be left out of the body, to be named by the rule', () => {
    expect(commandInputs.fulfil.safeParse({}).success).toBe(true);
    expect(commandInputs.fulfil.safeParse({ process: '' }).success).toBe(true);
  });
});

describe('sending it back (退回重办)', () => {
  const reason = { reason: '灯还是不亮' };

  it('goes to who worked on it, with the old promise', () => {
    const fulfilled = anOrder({ state: 'fulfilled' });
    const back = after(fulfilled, 'send-back', reason, theStaff);
    expect(back).toMatchObject({
      state: 'started',
      workerId: theWorker.id,
      dueAt: fulfilled.promisedAt,
    });
    expect(back.fulfilledAt).toBeUndefined();
  });

  it('goes to the owner where no partner did, with a promise where there was none', () => {
    const own = after(anOrder({ state: 'accepted' }), 'start', {}, theStaff);
    const fulfilled = after(own, 'fulfil', fullEvidence, theStaff);
    expect(after(fulfilled, 'send-back', reason, theStaff)).toMatchObject({
      state: 'accepted',
      awaitingSince: now,
    });
    const { promisedAt: _, partner: _partner, ...followed } = anOrder({ state: 'fulfilled' });
    const merged = { ...followed, mergedInto: '01JYYYYYYYYYYYYYYYYYYYYYYY' };
    const alone = after(merged, 'send-back', reason, theStaff);
    expect(alone.promisedAt).toBeGreaterThan(now);
    expect(alone.mergedInto).toBeUndefined();
  });

  it('is not the resident’s, who reopens', () => {
    expect(() => take(anOrder({ state: 'fulfilled' }), 'send-back', reason, theResident)).toThrow(
      domainError('forbidden'),
    );
  });
});
