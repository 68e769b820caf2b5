import {
  aDoor,
  evidenceAt,
  orderIn,
  someCare,
  uploadPicture,
  type World,
} from '../../../support/api';
import type { Persona } from '../cast';
import { RELATIVES_PHONE } from '../cast';
import { careSteps, doorSteps, forward, placeComplaint, walk } from '../steps';
import type { Stage } from '../scenes';
import { COLUMNS, done, unhandled } from './columns';
import type { Seen } from './looks';
import { READ } from './words';

const { PUBLIC, POOL, HANDLER, ABOVE, INSIDE, RESTRICTED } = COLUMNS;

export interface ReadScene {
  name: string;
  make: (stage: Omit<Stage<World>, 'targetId'>) => Promise<string>;
  /** What everybody sees who is not named; nothing at all without. */
  others?: Seen;
  sees: Readonly<Partial<Record<Persona, Seen>>>;
}

type Stagehand = Omit<Stage<World>, 'targetId'>;

const said = {
  description: `${READ.description},打 ${READ.typedPhone}。`,
  contact: { name: '马建国', phone: READ.phone },
  location: { address: READ.address, lat: READ.lat, lng: READ.lng },
};
const forRelative = { name: '马老太', relation: '母亲', phone: RELATIVES_PHONE };

/** With a picture that never passes the check: those inside see it all the same. */
async function place({ world, cast }: Stagehand, body: object): Promise<string> {
  const client = cast.as('placer');
  const photo = await uploadPicture(client);
  world.wechat.judgePictures(world.photoName(photo), 'risky');
  return orderIn(await client.post('/v1/orders', { ...body, photos: [photo] })).id;
}

const called = [
  'staff',
  'contact',
  { channel: 'phone', reached: true, words: '说明天在家' },
] as const;
const commented = ['placer', 'comment', { text: '门口有狗' }] as const;

async function door(stage: Stagehand, own: object, steps: Parameters<typeof walk>[2]) {
  const body = aDoor({ areaCode: '990102001001002', ...said, forRelative, ...own });
  const id = await place(stage, body);
  await walk(stage, id, [['staff', 'accept', {}], called, commented]);
  await stage.world.stream.drain();
  await walk(stage, id, steps.slice(1));
  await stage.world.stream.drain();
  return id;
}

async function care(stage: Stagehand, state: 'offered' | 'started' | 'escalated' | 'rated') {
  const id = await place(stage, { ...someCare(), ...said });
  const [accept, ...rest] = careSteps(state, stage);
  await walk(stage, id, accept === undefined ? [] : [accept, called, commented, ...rest]);
  return id;
}

const evidence = (stage: Stagehand) => evidenceAt(stage.world.clock.now());
const doneSteps = (stage: Stagehand, satisfaction: 'satisfied' | 'dissatisfied') => [
  ...doorSteps('started', stage.world),
  ['worker', 'fulfil', evidence(stage)] as const,
  ['placer', 'rate', { satisfaction, resolved: satisfaction === 'satisfied' }] as const,
  [
    'subdistrict',
    'follow-up',
    satisfaction === 'satisfied'
      ? { reached: true, satisfaction, words: '说好了' }
      : { reached: false, words: '没人接' },
  ] as const,
];

const AT_HOME = (inside: Seen, above: Seen): ReadScene['sees'] => ({
  placer: inside,
  relative: inside,
  staff: inside,
  colleague: inside,
  lead: inside,
  grid: above,
  subdistrict: above,
  district: above,
});
const POOLED = (seen: Seen): ReadScene['sees'] => ({
  worker: seen,
  mate: seen,
  partnerLead: seen,
  rival: seen,
  rivalLead: seen,
});
const AT_WORK = { worker: HANDLER, partnerLead: HANDLER };
const AFTER_WORK = done({ ...HANDLER, contact: false });
const TRUSTED = (inside: Seen, above: Seen): ReadScene['sees'] => ({
  placer: inside,
  staff: inside,
  lead: inside,
  subdistrict: above,
  district: above,
});

/** What everybody sees of an order of each kind. */
export const READ_SCENES: readonly ReadScene[] = [
  {
    name: 'private, in the pool',
    make: (stage) => door(stage, {}, doorSteps('offered', stage.world)),
    sees: { ...AT_HOME(unhandled(INSIDE), unhandled(ABOVE)), ...POOLED(POOL) },
  },
  {
    name: 'private, started',
    make: (stage) => door(stage, {}, doorSteps('started', stage.world)),
    sees: { ...AT_HOME(INSIDE, ABOVE), ...AT_WORK },
  },
  {
    name: 'private, rated and visited',
    make: (stage) => door(stage, {}, doneSteps(stage, 'satisfied')),
    sees: {
      ...AT_HOME(done(INSIDE), done(ABOVE)),
      worker: AFTER_WORK,
      partnerLead: AFTER_WORK,
    },
  },
  {
    name: 'private, rated badly, nobody answered: still on the list of visits of the level above',
    make: (stage) => door(stage, {}, doneSteps(stage, 'dissatisfied')),
    sees: {
      ...AT_HOME(done(INSIDE), done(ABOVE)),
      subdistrict: done(INSIDE),
      worker: AFTER_WORK,
      partnerLead: AFTER_WORK,
    },
  },
  {
    name: 'public, in the pool',
    make: (stage) => door(stage, { public: true }, doorSteps('offered', stage.world)),
    others: PUBLIC,
    sees: { ...AT_HOME(unhandled(INSIDE), unhandled(ABOVE)), ...POOLED(POOL) },
  },
  {
    name: 'public, started',
    make: (stage) => door(stage, { public: true }, doorSteps('started', stage.world)),
    others: PUBLIC,
    sees: { ...AT_HOME(INSIDE, ABOVE), ...AT_WORK },
  },
  {
    name: 'public, rated and visited',
    make: (stage) => door(stage, { public: true }, doneSteps(stage, 'satisfied')),
    others: { ...PUBLIC, evidence: 'result' },
    sees: {
      ...AT_HOME(done(INSIDE), done(ABOVE)),
      worker: AFTER_WORK,
      partnerLead: AFTER_WORK,
    },
  },
  {
    name: 'public, stopped for now',
    make: (stage) =>
      door(stage, { public: true }, [
        ...doorSteps('started', stage.world),
        ['staff', 'hide', { reason: '有人投诉' }],
      ]),
    sees: { ...AT_HOME(INSIDE, ABOVE), ...AT_WORK },
  },
  {
    name: 'forwarded: its first receiver keeps the view',
    make: async (stage) => {
      const id = await door(stage, {}, doorSteps('accepted', stage.world));
      return walk(stage, id, [forward, ['farStaff', 'accept', {}]]);
    },
    sees: {
      placer: unhandled(INSIDE),
      relative: unhandled(INSIDE),
      staff: unhandled(INSIDE),
      colleague: unhandled(INSIDE),
      lead: unhandled(INSIDE),
      farStaff: unhandled(INSIDE),
      farLead: unhandled(INSIDE),
      farGrid: unhandled(ABOVE),
      subdistrict: unhandled(ABOVE),
      district: unhandled(ABOVE),
    },
  },
  {
    name: 'sensitive, dispatched',
    make: (stage) => care(stage, 'offered'),
    sees: { ...TRUSTED(unhandled(INSIDE), unhandled(RESTRICTED)), careLead: POOL },
  },
  {
    name: 'sensitive, started',
    make: (stage) => care(stage, 'started'),
    sees: { ...TRUSTED(INSIDE, RESTRICTED), careLead: HANDLER, careWorker: HANDLER },
  },
  {
    name: 'sensitive, escalated to the next level, and to no other',
    make: (stage) => care(stage, 'escalated'),
    sees: {
      ...TRUSTED(INSIDE, RESTRICTED),
      subdistrict: ABOVE,
      careLead: HANDLER,
      careWorker: HANDLER,
    },
  },
  {
    name: 'sensitive, rated badly: the level above may call, and reads nothing',
    make: (stage) => care(stage, 'rated'),
    sees: {
      ...TRUSTED(done(INSIDE), RESTRICTED),
      subdistrict: { ...RESTRICTED, contact: true },
      careLead: AFTER_WORK,
      careWorker: AFTER_WORK,
    },
  },
  {
    name: 'about staff or a partner: the subdistrict’s',
    make: ({ cast }) => placeComplaint(cast, said),
    sees: {
      placer: { ...unhandled(INSIDE), photos: false, comments: false, visits: 'none' },
      subdistrict: { ...unhandled(INSIDE), photos: false, comments: false, visits: 'none' },
      district: { ...unhandled(RESTRICTED), visits: 'none', history: 'chain' },
    },
  },
];
