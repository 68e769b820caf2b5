import type { Person } from '../../../domain/access/people';
import {
  isForPerson,
  levelAboveOf,
  takesPart,
  type Relation,
} from '../../../domain/access/relations';
import type { Order } from '../../../domain/order/order';
import { anOrder, now, standing } from '../../support/orders';
import { aPause } from '../../support/states-of-orders';
import {
  COMMUNITY,
  DISTRICT,
  EVERYBODY,
  FAR_COMMUNITY,
  GRID,
  PARTNER_ID,
  RELATIVE_PHONE,
  SUBDISTRICT,
  theAdmin,
  theColleague,
  theDistrict,
  theFarStaff,
  theGridWorker,
  theLead,
  theMate,
  theNeighbour,
  thePartnerLead,
  theRelative,
  theResident,
  theRival,
  theStaff,
  theSubdistrict,
  theWorker,
} from '../../support/people';

const relations = (order: Order, person: Person): Relation[] => [...standing(order, person).keys()];
const placed = anOrder();
const taken = anOrder({ state: 'taken' });
const partner = { id: PARTNER_ID, name: '蓝衫', feeKind: 'free' as const };
const directed = anOrder({ state: 'offered', directed: true, partner });

describe('who stands where to an order', () => {
  it.each<[string, Person, Order, Relation[]]>([
    ['who placed it', theResident, placed, ['resident']],
    ['whose phone it is for', theRelative, anOrder({ forPhone: RELATIVE_PHONE }), ['resident']],
    ['staff of the owner', theStaff, placed, ['ownerStaff']],
    ['the lead of the owner', theLead, placed, ['ownerStaff', 'ownerLead']],
    ['the grid worker', theGridWorker, placed, ['gridWorker']],
    ['the next level', theSubdistrict, placed, ['levelAbove', 'above']],
    ['the level over that', theDistrict, placed, ['above']],
    ['the assigned worker', theWorker, taken, ['worker', 'qualifier']],
    ['the lead of the partner', thePartnerLead, taken, ['partnerLead', 'qualifier']],
    ['another member of the partner', theMate, taken, ['qualifier']],
    ['any member while it is directed', theMate, directed, ['offeredMember', 'qualifier']],
    ['whoever else qualifies', theRival, directed, ['qualifier']],
    ['a neighbour', theNeighbour, placed, []],
    ['another community', theFarStaff, placed, []],
    ['the admin', theAdmin, taken, []],
  ])('%s', (_, person, order, expected) => {
    expect(relations(order, person)).toEqual(expected);
  });

  it('names the role in which each relation holds', () => {
    expect([...standing(placed, theLead)]).toEqual([
      ['ownerStaff', 'communityLead'],
      ['ownerLead', 'communityLead'],
    ]);
    expect(standing(placed, theNeighbour, { follows: true }).get('follower')).toBe('resident');
  });

  it('knows nobody as resident who has left', () => {
    const left = anOrder({ residentLeft: true, forPhone: RELATIVE_PHONE });
    expect([relations(left, theResident), relations(left, theRelative)]).toEqual([[], []]);
  });
});

describe('the level that owns it', () => {
  const raised = anOrder({ state: 'accepted', ownerArea: SUBDISTRICT });

  it('has staff who lead, and a level above', () => {
    expect(relations(raised, theSubdistrict)).toEqual(['ownerStaff', 'ownerLead']);
    expect(relations(raised, theDistrict)).toEqual(['levelAbove', 'above']);
    expect(levelAboveOf(anOrder({ ownerArea: DISTRICT }))).toBeUndefined();
  });

  it('leaves the first receiver named', () => {
    expect(relations(raised, theStaff)).toEqual(['firstReceiver']);
    expect(relations(raised, theFarStaff)).toEqual([]);
  });

  it('is the one at which an escalation stands', () => {
    const escalated = anOrder({ state: 'escalated' });
    expect(relations(escalated, theSubdistrict)).toContain('levelAbove');
    const { escalation } = escalated;
    if (escalation === undefined) throw new Error('an escalated order stands somewhere');
    const higher = anOrder({ state: 'escalated', escalation: { ...escalation, level: DISTRICT } });
    expect(relations(higher, theSubdistrict)).toEqual(['above']);
    expect(relations(higher, theDistrict)).toEqual(['levelAbove', 'above']);
  });
});

describe('a call that rests while the order is shelved', () => {
  it('still stands at the level that shelved it', () => {
    const { escalation } = anOrder({ state: 'escalated' });
    if (escalation === undefined) throw new Error('an escalated order stands somewhere');
    const shelved = anOrder({
      state: 'paused',
      escalation: { ...escalation, level: DISTRICT },
      pause: aPause(now, { shelved: true, resumeTo: 'escalated', by: theDistrict.id }),
    });
    expect(relations(shelved, theDistrict)).toEqual(['levelAbove', 'above']);
    expect(relations(shelved, theSubdistrict)).toEqual(['above']);
    expect(relations({ ...shelved, state: 'started' }, theSubdistrict)).toContain('levelAbove');
  });
});

describe('a grid worker', () => {
  it('reads the orders of the grid, and those that name no grid', () => {
    expect(relations(anOrder({ areaCode: COMMUNITY }), theGridWorker)).toEqual(['gridWorker']);
    expect(relations(anOrder({ areaCode: `${COMMUNITY}009` }), theGridWorker)).toEqual([]);
  });

  it('goes on reading what the level above has taken on', () => {
    expect(relations(anOrder({ ownerArea: SUBDISTRICT }), theGridWorker)).toEqual(['gridWorker']);
  });

  it('does not read what never was the community’s, or is sensitive', () => {
    const complaint = { ownerArea: SUBDISTRICT, firstReceiver: SUBDISTRICT };
    expect(relations(anOrder(complaint), theGridWorker)).toEqual([]);
    expect(relations(anOrder({ sensitive: true }), theGridWorker)).toEqual([]);
  });
});

describe('a sensitive order', () => {
  const sensitive = anOrder({ sensitive: true });

  it('has as staff the lead and whom the area names', () => {
    expect(relations(sensitive, theLead)).toContain('ownerStaff');
    expect(relations(sensitive, theStaff)).toEqual([]);
    expect([...standing(sensitive, theStaff, { sensitiveStaff: [theStaff.id] }).keys()]).toEqual([
      'ownerStaff',
    ]);
  });

  it('has as first receiver those too, and no others', () => {
    const raised = anOrder({ sensitive: true, ownerArea: SUBDISTRICT });
    expect([relations(raised, theStaff), relations(raised, theLead)]).toEqual([
      [],
      ['firstReceiver'],
    ]);
    const named = { firstSensitiveStaff: [theStaff.id] };
    expect([...standing(raised, theStaff, named).keys()]).toEqual(['firstReceiver']);
    const namedByOwner = { sensitiveStaff: [theStaff.id] };
    expect(standing(raised, theStaff, namedByOwner).size).toBe(0);
  });

  it('is offered to the lead of the named partner alone', () => {
    const asked = { ...directed, sensitive: true };
    expect([relations(asked, thePartnerLead), relations(asked, theMate)]).toEqual([
      ['offeredMember'],
      [],
    ]);
  });

  it('has the member of staff who handles it as handler', () => {
    const own = anOrder({
      state: 'started',
      sensitive: true,
      selfHandled: true,
      workerId: theColleague.id,
    });
    expect(relations(own, theColleague)).toEqual(['selfHandler']);
    expect(relations({ ...own, ownerArea: FAR_COMMUNITY }, theColleague)).toEqual([]);
  });
});

describe('a partner that was only asked', () => {
  it.each(['escalated', 'withdrawn', 'accepted'] as const)('handles nothing when %s', (state) => {
    const asked = { ...directed, state, updatedAt: now };
    expect(relations(asked, thePartnerLead)).toEqual(['qualifier']);
  });
});

describe('同求', () => {
  it('is for neighbours, not for who decides, works or watches', () => {
    const open = anOrder({ state: 'offered' });
    for (const neighbour of [theNeighbour, theFarStaff, theRival, theAdmin, theResident]) {
      expect(takesPart(standing(open, neighbour, { follows: true }))).toBe(false);
    }
    for (const other of [theStaff, theGridWorker, theSubdistrict, theDistrict]) {
      expect(takesPart(standing(open, other))).toBe(true);
    }
    expect(takesPart(standing(taken, theWorker))).toBe(true);
  });
});

describe('for whom an order is', () => {
  it('is who placed it, or whose phone it is, but not who placed on behalf', () => {
    const onBehalf = anOrder({ channel: 'onBehalf', placerId: theGridWorker.id });
    expect(isForPerson(placed, theResident)).toBe(true);
    expect(isForPerson(onBehalf, theGridWorker)).toBe(false);
    expect(isForPerson(anOrder({ forPhone: RELATIVE_PHONE }), theRelative)).toBe(true);
    const { phoneDigest: _, ...noPhone } = theNeighbour;
    expect(isForPerson(placed, noPhone)).toBe(false);
  });

  it('is nobody of those who stand by', () => {
    const others = Object.values(EVERYBODY).filter((one) => one !== theResident);
    for (const one of others) if ('id' in one) expect(isForPerson(placed, one)).toBe(false);
    expect(placed.areaCode).toBe(GRID);
  });
});
