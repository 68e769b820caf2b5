import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { getUser, PERSONAS } from '../../../local/demo/people';
import {
  aDoor,
  createWorld,
  evidenceAt,
  PUSH_TOKEN,
  SECRET,
  someCare,
  stepsIn,
  uploadPicture,
  type Client,
  type World,
} from '../../support/api';

/** Planted where they may be read by few. */
const PHONE = '13711112222';
const ADDRESS = '金丝雀巷 909';
const TYPED_PHONE = '13733334444';
const ID_NUMBER = '11010119900307663X';
const CARE = '褥疮金丝雀';
const CARE_PHONE = '13755556666';
const FAR_PHONE = '13777778888';

const KEYS = PERSONAS.map(({ key }) => key);
const VIEWS = ['mine', 'queue', 'pool', 'work', 'public', 'all'];
const INSIDE = ['resident-wang', 'staff-zhao', 'lead-chen'];
const READING = [...INSIDE, 'grid-li', 'subdistrict-sun', 'district-qian'];

describe('what was planted is read by nobody but whom it is for', () => {
  let world: World;
  let door: string;
  let care: string;
  let far: string;
  let photo: string;

  beforeAll(async () => {
    world = await createWorld();
    const { place, run } = stepsIn(world);
    const contact = { name: '老王', phone: PHONE };
    photo = await uploadPicture(world.as('resident-wang'));
    world.wechat.judgePictures(world.photoName(photo), 'risky');
    const description = `门坏了,打 ${TYPED_PHONE},身份证 ${ID_NUMBER}。`;
    const body = { contact, description, location: { address: ADDRESS }, photos: [photo] };
    door = (await place(aDoor({ ...body, public: true }))).id;
    const forCare = { name: '老王', phone: CARE_PHONE };
    care = (await place(someCare({ contact: forCare, description: `父亲卧床,${CARE}。` }))).id;
    far = (
      await place(
        aDoor({ areaCode: '990102001002', contact: { name: '小郑', phone: FAR_PHONE } }),
        'resident-far',
      )
    ).id;
    await run('staff-zhao', door, 'accept', {});
    await run('staff-zhao', care, 'accept', {});
    await run('staff-zhao', door, 'pool');
    await world.stream.drain();
  });
  afterAll(() => world.close());

  /** Everything that somebody can get to see, and be told when refused, as one text. */
  async function looks(client: Client, id: string): Promise<string> {
    const paths = [
      ...['', '/history', '/verify', '/comments'].flatMap((rest) => [
        `/v1/orders/${id}${rest}`,
        `/v1/public/orders/${id}${rest}`,
      ]),
      ...VIEWS.map((view) => `/v1/orders?view=${view}&limit=100`),
      ...VIEWS.map((view) => `/v1/orders?view=${view}&area=990102001&limit=100`),
      '/v1/orders/similar?area=990102001001',
      '/v1/public/orders?area=990102&limit=100',
    ];
    const answers = await Promise.all([
      ...paths.map((path) => client.get(path)),
      client.run(id, 'accept', {}),
      client.run(id, 'claim', {}, { ifMatch: '"99"' }),
    ]);
    return answers.map(({ text, headers }) => text + JSON.stringify(headers)).join('\n');
  }

  /** Who gets to see each canary; everybody looks once. */
  async function seeing(id: string, ...canaries: string[]): Promise<string[][]> {
    const people: [string, Client][] = [
      ...KEYS.map((key): [string, Client] => [key, world.as(key)]),
      ['nobody', world.nobody],
    ];
    const seen: { key: string; text: string }[] = [];
    for (const [key, client] of people) seen.push({ key, text: await looks(client, id) });
    return canaries.map((canary) =>
      seen
        .filter(({ text }) => text.includes(canary))
        .map(({ key }) => key)
        .sort(),
    );
  }

  const sorted = (...keys: string[]): string[] => [...keys].sort();

  it('in the pool: phone and address, what was typed, a photo that did not pass', async () => {
    const canaries = [PHONE, ADDRESS, TYPED_PHONE, ID_NUMBER, `/media/${world.photoName(photo)}`];
    const [phone, ...others] = await seeing(door, ...canaries);
    expect(phone).toEqual(sorted(...INSIDE));
    expect(others).toEqual(others.map(() => sorted(...READING)));
  });

  it('a sensitive order: words and phone only for those whom the area trusts', async () => {
    const trusted = sorted(...INSIDE);
    expect(await seeing(care, CARE, CARE_PHONE)).toEqual([trusted, trusted]);
    const search = `/v1/orders?view=all&q=${encodeURIComponent(CARE)}`;
    const found = await world.as('subdistrict-sun').get<{ items: object[] }>(search);
    expect(found.body.items).toEqual([]);
  });

  it('another community: its own, and those above', async () => {
    expect(await seeing(far, FAR_PHONE, far)).toEqual([
      ['resident-far', 'staff-far'],
      ['district-qian', 'resident-far', 'staff-far', 'subdistrict-sun'],
    ]);
  });

  it('at work: also the worker and the lead, until it is done', async () => {
    const { run } = stepsIn(world);
    await run('repair-worker', door, 'claim');
    const handlers = ['repair-worker', 'repair-lead'];
    expect(await seeing(door, PHONE, ADDRESS)).toEqual([
      sorted(...INSIDE, ...handlers),
      sorted(...READING, ...handlers),
    ]);
    await run('repair-worker', door, 'start');
    await run('repair-worker', door, 'fulfil', evidenceAt(world.clock.now()));
    expect(await seeing(door, PHONE)).toEqual([sorted(...INSIDE)]);
    const text = `没修好,打 ${TYPED_PHONE}`;
    await run('resident-wang', door, 'rate', { satisfaction: 'dissatisfied', text });
    expect(await seeing(door, PHONE, TYPED_PHONE)).toEqual([
      sorted(...INSIDE, 'subdistrict-sun'),
      sorted(...READING, ...handlers),
    ]);
  });

  it('dispatched care: the lead sees what it is about, the worker all of it once taken', async () => {
    const { run } = stepsIn(world);
    await run('staff-zhao', care, 'dispatch', { partnerId: PARTNER_IDS.warmSun });
    expect(await seeing(care, CARE, CARE_PHONE)).toEqual([
      sorted(...INSIDE, 'care-lead'),
      sorted(...INSIDE),
    ]);
    await run('care-lead', care, 'claim', { workerId: getUser('care-worker').id });
    const all = sorted(...INSIDE, 'care-lead', 'care-worker');
    expect(await seeing(care, CARE, CARE_PHONE)).toEqual([all, all]);
  });

  it('nothing of it stands in a log, and no secret in any answer', async () => {
    const planted = [PHONE, ADDRESS, TYPED_PHONE, CARE, CARE_PHONE, FAR_PHONE, SECRET, PUSH_TOKEN];
    const logs = world.logged.join('\n');
    expect(planted.filter((canary) => logs.includes(canary))).toEqual([]);
    const answers = await looks(world.as('lead-chen'), door);
    expect(
      [SECRET, PUSH_TOKEN, 'openid', 'phoneDigest'].filter((one) => answers.includes(one)),
    ).toEqual([]);
  });
});
