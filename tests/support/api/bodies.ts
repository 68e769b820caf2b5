import type { PlaceBody, BodyOf } from '../../../local/demo/doors';
import { COMMUNITY } from '../../../local/demo/areas';

const wire = (instant: number): string => new Date(instant).toISOString();

/** A door that does not close: public if wished, free of charge, before and after photos when done. */
export const aDoor = (own: Partial<PlaceBody> = {}): PlaceBody => ({
  areaCode: COMMUNITY,
  categoryCode: 'facility',
  description: '单元门关不上,老敞着,夜里不安全。',
  answers: { what: 'door', where: '3 号楼 2 单元' },
  ...own,
});

/** A dripping tap at home: for a fee, never public. */
export const aTap = (now: number, own: Partial<PlaceBody> = {}): PlaceBody => ({
  areaCode: COMMUNITY,
  categoryCode: 'homeRepair',
  description: '厨房水龙头一直滴水,关不紧。',
  answers: { what: 'tap', parts: 'askPrice', atHome: wire(now + 86_400_000) },
  ...own,
});

/** A question to the community itself. */
export const aQuestion = (own: Partial<PlaceBody> = {}): PlaceBody => ({
  areaCode: COMMUNITY,
  categoryCode: 'askHelp',
  description: '高龄补贴怎么办?',
  answers: { about: 'benefits', answer: 'call' },
  ...own,
});

/** Care at home: sensitive. */
export const someCare = (own: Partial<PlaceBody> = {}): PlaceBody => ({
  areaCode: COMMUNITY,
  categoryCode: 'homeCare',
  description: '父亲卧床,想请人帮着洗澡。',
  answers: { what: ['bathing'], mobility: 'bedridden', family: 'yes' },
  ...own,
});

/** 六有, complete but for photos, which may be left out with a reason. */
export const evidenceAt = (now: number): BodyOf<'fulfil'> => ({
  handledAt: wire(now),
  place: '3 号楼 2 单元门口',
  handlers: ['韩铁柱'],
  process: '换了闭门器的弹簧,上了油,试了十次。',
  result: '门能自己关上了。',
  feedback: { channel: 'inPerson', at: wire(now), words: '好用了' },
  photoExempt: '夜里太暗,拍不清。',
});

/** 不予受理, with whom to turn to. */
export const REFUSAL = {
  reasonCode: 'outOfScope',
  explanation: '这件事归供电所管,我们帮您问过了。',
  referral: { who: '供电所', phone: '95598' },
};
