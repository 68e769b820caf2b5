import { DAY, shanghaiDay } from '../../../domain/time/shanghai';
import { COMMUNITY, SUBDISTRICT } from '../../../local/demo/areas';
import { getUser } from '../../../local/demo/people';
import { aDoor, createWorld, evidenceAt, someCare, stepsIn, type World } from '../../support/api';

const PHONE = '13711112222';
const ADDRESS = '金丝雀巷 909';
const WORDS = '金丝雀的门';
const NAME = '金小雀';

describe('what is disclosed to everybody', () => {
  let world: World;
  let ids: string[] = [];
  let told = '';

  beforeAll(async () => {
    world = await createWorld();
    const { place, run } = stepsIn(world);
    const own = {
      contact: { name: NAME, phone: PHONE },
      location: { address: ADDRESS },
      description: `${WORDS}关不上,打 ${PHONE}`,
      areaCode: `${COMMUNITY}001`,
    };
    const door = await place(aDoor(own));
    const care = await place(someCare(own));
    ids = [door.id, care.id];
    await run('staff-zhao', door.id, 'accept', {});
    await run('staff-zhao', door.id, 'pool');
    await run('repair-worker', door.id, 'claim');
    await run('repair-worker', door.id, 'start');
    await run('repair-worker', door.id, 'fulfil', evidenceAt(world.clock.now()));
    await run('resident-wang', door.id, 'rate', { satisfaction: 'dissatisfied', text: WORDS });
    const day = shanghaiDay(world.clock.now());
    world.clock.advance(DAY);
    await world.tick();
    const groups = ['category', 'area', 'day'].map((by) => `&by=${by}`);
    const paths = [
      ...[COMMUNITY, `${COMMUNITY}001`, SUBDISTRICT, '990102'].flatMap((area) => [
        ...['', ...groups].map((by) => `/v1/public/stats?area=${area}${by}`),
        `/v1/public/stars?area=${area}&quarter=2026Q2`,
      ]),
      `/v1/public/roots/${day}?district=990102`,
      ...[door, care].flatMap(({ id, receipt }) => [
        `/v1/public/receipts/${id}?head=${receipt}`,
        `/v1/public/roots/${day}?order=${id}&head=${receipt}`,
        `/v1/public/receipts/${id}?head=${'0'.repeat(64)}`,
      ]),
    ];
    const answers = await Promise.all(paths.map((path) => world.nobody.get(path)));
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    told = answers.map(({ text, headers }) => text + JSON.stringify(headers)).join('\n');
  });
  afterAll(() => world.close());

  it('is nothing of anybody: neither who asked, nor who worked, nor what about', () => {
    const people = ['resident-wang', 'staff-zhao', 'repair-worker', 'repair-lead'].map(getUser);
    const planted = [
      ...[PHONE, ADDRESS, WORDS, NAME, ...ids],
      ...people.flatMap(({ id, displayName }) => [id, displayName]),
    ];
    expect(planted.filter((one) => told.includes(one))).toEqual([]);
  });

  it('is no rating of one order: who was heard once is not told', () => {
    expect(told).not.toContain('"count":1');
    expect(told).toContain('"voices":1,"enough":false');
  });
});
