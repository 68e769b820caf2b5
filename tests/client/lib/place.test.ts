import { EMPTY_PLACE, missingForPlacing, placeBody } from '../../../client/src/lib/place';
import type { PlaceContext, PlaceDraft } from '../../../client/src/lib/place';

const context = (change: Partial<PlaceContext> = {}): PlaceContext => ({
  areaCode: '990102001001',
  mayBePublic: true,
  questions: [
    { code: 'where', label: '堵在哪', type: 'single', required: true },
    { code: 'households', label: '几户堵', type: 'number', required: false },
    { code: 'since', label: '几时开始', type: 'datetime', required: false },
  ],
  photos: [],
  onBehalf: false,
  phoneKnown: true,
  ...change,
});

const draft = (change: Partial<PlaceDraft> = {}): PlaceDraft => ({
  ...EMPTY_PLACE,
  categoryCode: 'drain',
  description: '厨房下水道堵了',
  answers: { where: 'indoor' },
  ...change,
});

const SENT = { lat: 38.48, lng: 106.23, coordinateSystem: 'gcj02' } as const;
const POINT = { ...SENT, name: '小花园', metres: 20 };

describe('what 点单 sends', () => {
  it('is what was said and nothing else', () => {
    expect(placeBody(draft(), context())).toEqual({
      areaCode: '990102001001',
      categoryCode: 'drain',
      description: '厨房下水道堵了',
      answers: { where: 'indoor' },
    });
  });

  it('carries answers as the question wants them', () => {
    const answers = { where: 'indoor', households: '3', since: '2026-11-20T10:00' };
    expect(placeBody(draft({ answers }), context())).toMatchObject({
      answers: { where: 'indoor', households: 3, since: '2026-11-20T02:00:00.000Z' },
    });
  });

  it('never makes public what its category keeps private', () => {
    const wanted = draft({ public: true });
    expect(placeBody(wanted, context())).toMatchObject({ public: true });
    expect(placeBody(wanted, context({ mayBePublic: false }))).not.toHaveProperty('public');
  });

  it.each([
    ['', undefined, undefined],
    [' 5 号楼 ', undefined, { address: '5 号楼' }],
    ['', POINT, SENT],
    ['5 号楼', POINT, { address: '5 号楼', ...SENT }],
  ])('says where it is: written %j, found %j', (address, point, location) => {
    expect(placeBody(draft({ address, point }), context())['location']).toEqual(location);
  });

  it('names a contact only where the signed-in phone is not the one to call', () => {
    const named = draft({ contactName: '马建国', contactPhone: '13800000002' });
    expect(placeBody(named, context())).not.toHaveProperty('contact');
    expect(placeBody(named, context({ phoneKnown: false }))).toMatchObject({
      contact: { name: '马建国', phone: '13800000002' },
    });
  });

  it('says for whom it is placed by staff, and leaves their own contact out', () => {
    const behalf = draft({ behalfName: '张奶奶', source: 'phone', ownContact: true });
    expect(placeBody(behalf, context({ onBehalf: true }))).toMatchObject({
      onBehalfOf: { name: '张奶奶' },
      source: 'phone',
    });
    expect(placeBody(behalf, context({ onBehalf: true }))).not.toHaveProperty('contact');
  });
});

describe('what still has to be said before 点单', () => {
  it('is nothing where all is there', () => {
    expect(missingForPlacing(draft(), context())).toEqual([]);
  });

  it('is named row by row', () => {
    const empty = { ...EMPTY_PLACE, relative: true };
    expect(missingForPlacing(empty, context({ phoneKnown: false }))).toEqual([
      'category',
      'answers.where',
      'description',
      'contact',
      'relativeName',
      'relation',
    ]);
  });

  it('asks staff for the name, but not for every question', () => {
    expect(missingForPlacing(draft({ answers: {} }), context({ onBehalf: true }))).toEqual([
      'behalfName',
    ]);
  });
});
