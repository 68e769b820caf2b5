import { DomainError } from '../../domain/errors';
import { PARTNER_KINDS } from '../../domain/partner-kinds';
import {
  APPLICATION_STATES,
  decideApplication,
  partnerOf,
  requireApplication,
  type Application,
  type Asked,
} from '../../domain/partner-application';
import { startOfDay } from '../../domain/time/shanghai';
import { domainError } from '../support/orders';

const now = startOfDay('2026-05-20') + 43_200_000;
const knownAreas = new Set(['990102001001']);
const context = { now, knownAreas };

const anAsked = (own: Partial<Asked> = {}): Asked => ({
  name: '周师傅修鞋',
  kind: 'skilledNeighbour',
  areas: ['990102001001'],
  categories: ['homeRepair'],
  introduction: '修了二十年,有事打 13812345678。',
  contact: { name: '周大力', phone: '13812345678' },
  credentials: [],
  ...own,
});

const anApplication = (own: Partial<Application> = {}): Application => ({
  ...anAsked(),
  id: 'one',
  applicantId: 'zhou',
  state: 'submitted',
  submittedAt: now,
  ...own,
});

function wrong(asked: Asked): string[] {
  try {
    requireApplication(asked, context);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.code).toBe('application_invalid');
    return error.problems.map(({ path, code, message }) => {
      expect(message).toMatch(/\p{Script=Han}/u);
      return `${path} ${code}`;
    });
  }
}

describe('an application of a social force (入驻申请)', () => {
  it.each(PARTNER_KINDS.filter((kind) => kind !== 'skilledNeighbour'))(
    'of a %s needs a valid code',
    (kind) => {
      const asked = { kind, categories: [] };
      expect(wrong(anAsked(asked))).toEqual(['creditCode codeMissing']);
      expect(wrong(anAsked({ ...asked, creditCode: '91350100M000100Y34' }))).toEqual([
        'creditCode codeWrong',
      ]);
      expect(wrong(anAsked({ ...asked, creditCode: '91350100M000100Y43' }))).toEqual([]);
    },
  );

  it('of a skilled neighbour (能人) comes without one', () => {
    expect(wrong(anAsked())).toEqual([]);
    expect(wrong(anAsked({ creditCode: '91350100M000100Y43' }))).toEqual([
      'creditCode codeOfPerson',
    ]);
  });

  it('names everything that is wrong at once', () => {
    const asked = anAsked({
      areas: ['990102001009'],
      categories: ['homeRepair', 'meal'],
      credentials: [{ name: '电工证', until: '2026-01-01' }],
      insuranceUntil: '2026-01-01',
    });
    expect(wrong(asked)).toEqual([
      'areas.0 area',
      'categories.1 categoryOfOthers',
      'credentials.0.until credentialOver',
      'insuranceUntil insuranceOver',
    ]);
  });

  it.each(APPLICATION_STATES)('that is %s', (state) => {
    const decision = { by: 'chen', at: now };
    const tried = (): Application =>
      decideApplication(anApplication({ state }), 'approved', decision);
    if (state === 'submitted') expect(tried()).toMatchObject({ state: 'approved', decision });
    else expect(tried).toThrow(domainError('application_decided'));
  });
});

describe('the partner that it becomes', () => {
  const granted = { number: '星光合备〔2026〕011号', from: '2026-05-20', until: '2027-05-19' };

  it('has an agreement in force, a registration (备案登记) for a skilled neighbour', () => {
    const partner = partnerOf(anApplication(), granted, context);
    expect(partner).toMatchObject({
      id: 'one',
      name: '周师傅修鞋',
      kind: 'skilledNeighbour',
      agreement: {
        ...granted,
        basis: 'registration',
        status: 'active',
        signedOn: '2026-05-20',
        areas: ['990102001001'],
        categories: ['homeRepair'],
        cap: 20,
        exitNotice: 30,
      },
    });
    const company = anApplication({ kind: 'company' });
    expect(partnerOf(company, granted, context).agreement.basis).toBe('agreement');
  });

  it('takes what the lead wrote in place of what was asked for', () => {
    const { agreement } = partnerOf(
      anApplication(),
      { ...granted, cap: 3, categories: [] },
      context,
    );
    expect(agreement).toMatchObject({ cap: 3, categories: [] });
  });

  it('shows the public no phone number', () => {
    expect(partnerOf(anApplication(), granted, context).introduction).not.toContain('13812345678');
  });

  it('is none where the terms cannot be signed', () => {
    const tried = () => partnerOf(anApplication(), { ...granted, until: '2036-01-01' }, context);
    expect(tried).toThrow(domainError('agreement_invalid'));
  });
});
