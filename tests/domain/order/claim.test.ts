import { DAY, HOUR } from '../../../domain/time/shanghai';
import {
  after,
  anOrder,
  aPartner,
  domainError,
  now,
  standing,
  take,
  type Setting,
} from '../../support/orders';
import {
  PARTNER_ID,
  RELATIVE_PHONE,
  RIVAL_ID,
  theGridWorker,
  theMate,
  thePartnerLead,
  theRival,
  theWorker,
} from '../../support/people';

const offered = anOrder({ state: 'offered' });
const blue: Setting = { partner: { partner: aPartner(), openOrders: 0 } };
const red: Setting = { partner: { partner: aPartner({}, RIVAL_ID), openOrders: 0 } };
const directed = anOrder({
  state: 'offered',
  directed: true,
  partner: { id: PARTNER_ID, name: '蓝衫维修队', feeKind: 'free' },
});

describe('claiming an order (领办)', () => {
  it('makes the claimer its worker, due when the resident was promised', () => {
    expect(take(offered, 'claim', {}, theWorker, blue)).toMatchObject({
      order: {
        state: 'taken',
        partner: { id: PARTNER_ID },
        workerId: theWorker.id,
        takenAt: now,
        dueAt: offered.promisedAt,
      },
      event: { data: { partner: '蓝衫维修队' } },
    });
  });

  it('may name another member as worker', () => {
    const setting = { ...blue, worker: theMate };
    expect(after(offered, 'claim', { workerId: theMate.id }, theWorker, setting).workerId).toBe(
      theMate.id,
    );
    expect(() =>
      take(offered, 'claim', { workerId: theRival.id }, theWorker, { ...blue, worker: theRival }),
    ).toThrow(domainError('worker_not_member'));
  });

  it('has exactly one winner: the others are told, not sent away', () => {
    const won = after(offered, 'claim', {}, theWorker, blue);
    for (const loser of [theRival, theMate, thePartnerLead, theWorker]) {
      expect(() => take(won, 'claim', {}, loser, loser === theRival ? red : blue)).toThrow(
        domainError('illegal_transition'),
      );
    }
  });

  it('tells whoever qualifies that it is offered to another', () => {
    expect(() => take(directed, 'claim', {}, theRival, red)).toThrow(
      domainError('illegal_transition'),
    );
    expect(after(directed, 'claim', {}, theMate, blue).state).toBe('taken');
  });

  it('does not go to a partner that the order was not given to', () => {
    expect(() => take(directed, 'claim', {}, theMate, red)).toThrow(
      domainError('illegal_transition'),
    );
  });

  it('asks again whether the partner qualifies, and counts what it holds', () => {
    const suspended = { partner: aPartner({ status: 'suspended' }), openOrders: 0 };
    expect(() => take(offered, 'claim', {}, theWorker, { partner: suspended })).toThrow(
      domainError('partner_not_qualified'),
    );
    const full = { partner: aPartner({ cap: 2 }), openOrders: 2 };
    expect(() => take(offered, 'claim', {}, theWorker, { partner: full })).toThrow(
      domainError('cap_reached', { cap: 2 }),
    );
    const almost = { partner: aPartner({ cap: 2 }), openOrders: 1 };
    expect(after(offered, 'claim', {}, theWorker, { partner: almost }).state).toBe('taken');
  });

  it('is only for members of the partner', () => {
    expect(() => take(offered, 'claim', {}, theWorker, red)).toThrow(
      domainError('worker_not_member'),
    );
  });
});

describe('the promised time of a claim', () => {
  const { promisedAt = 0 } = offered;

  it('is not later than what the resident was promised', () => {
    const claimed = after(offered, 'claim', { promisedAt: now + HOUR }, theWorker, blue);
    expect(claimed).toMatchObject({ dueAt: now + HOUR, promisedAt });
    expect(after(offered, 'claim', { promisedAt }, theWorker, blue).dueAt).toBe(promisedAt);
    expect(() => take(offered, 'claim', { promisedAt: promisedAt + 1 }, theWorker, blue)).toThrow(
      domainError('promise_too_late'),
    );
    expect(() => take(offered, 'claim', { promisedAt: now }, theWorker, blue)).toThrow(
      domainError('date_not_ahead'),
    );
  });

  it('is at most a day ahead where that has passed', () => {
    const late = promisedAt + HOUR;
    const claimAt = (wanted?: number) =>
      take(offered, 'claim', wanted === undefined ? {} : { promisedAt: wanted }, theWorker, {
        ...blue,
        at: late,
      });
    expect(claimAt().order.dueAt).toBe(late + DAY);
    expect(claimAt(late + DAY).order.dueAt).toBe(late + DAY);
    expect(() => claimAt(late + DAY + 1)).toThrow(domainError('promise_too_late'));
    const atOnce = after(offered, 'claim', {}, theWorker, { ...blue, at: promisedAt });
    expect(atOnce.dueAt).toBe(promisedAt + DAY);
    const wanted = { promisedAt: promisedAt + HOUR };
    expect(after(offered, 'claim', wanted, theWorker, { ...blue, at: promisedAt }).dueAt).toBe(
      promisedAt + HOUR,
    );
  });
});

describe('one’s own order', () => {
  const own = { ...offered, placerId: theWorker.id };

  it('is not for the one who placed it', () => {
    expect(() => take(own, 'claim', {}, theWorker, blue)).toThrow(domainError('own_order'));
    const setting = { ...blue, worker: theWorker };
    expect(() => take(own, 'claim', { workerId: theWorker.id }, theMate, setting)).toThrow(
      domainError('own_order'),
    );
  });

  it('is not for the one whose phone it is for', () => {
    const forMate = { ...offered, forPhone: RELATIVE_PHONE };
    const mate = { ...theMate, phoneDigest: RELATIVE_PHONE };
    expect(() => take(forMate, 'claim', {}, mate, blue)).toThrow(domainError('own_order'));
  });

  it('is not what one placed for somebody else on behalf', () => {
    const onBehalf = { ...own, channel: 'onBehalf' as const };
    expect(after(onBehalf, 'claim', {}, theWorker, blue).state).toBe('taken');
  });

  it('is neither assigned nor started nor finished by oneself', () => {
    const taken = anOrder({ state: 'taken', placerId: thePartnerLead.id });
    const worker = thePartnerLead;
    expect(() =>
      take(taken, 'assign', { workerId: worker.id }, thePartnerLead, { worker }),
    ).toThrow(domainError('own_order'));
    expect(() => take(taken, 'start', {}, thePartnerLead)).toThrow(domainError('own_order'));
    expect(() => take(taken, 'fulfil', {}, thePartnerLead)).toThrow(domainError('own_order'));
  });
});

describe('whoever qualifies', () => {
  it('stands in no relation to what was never offered, or is sensitive', () => {
    expect(standing(anOrder({ state: 'accepted' }), theRival).size).toBe(0);
    expect(standing({ ...offered, sensitive: true }, theRival).size).toBe(0);
    expect(standing(offered, theGridWorker).has('qualifier')).toBe(false);
  });
});
