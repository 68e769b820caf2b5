import type { Building } from '../../../domain/building';
import { COMMUNITY } from '../../../local/demo/areas';
import { createWorld, type Answer, type World } from '../../support/api';

const PATH = '/v1/buildings';
const GRID = `${COMMUNITY}004`;
const READABLE = /^[2-9ACEFHJKMNPRTUWXY]{6}$/;

describe('buildings (楼栋) and the codes at their doors', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const keep = (told: object, key = 'staff-zhao'): Promise<Answer<Building>> =>
    world.as(key).post<Building>(PATH, { areaCode: COMMUNITY, ...told });
  const listed = async (area: string): Promise<Building[]> =>
    (await world.nobody.get<{ items: Building[] }>(`${PATH}?area=${area}`)).body.items;
  const rows = async (): Promise<string[]> =>
    (await world.everything()).filter((row) => /"(?:BUILDINGS|DOOR)#/.test(row));

  it('are listed in the order in which one counts, of a community or of a grid, to everybody', async () => {
    const names = (await listed(COMMUNITY)).map(({ name }) => name);
    expect(names).toEqual(Array.from({ length: 12 }, (_, at) => `${at + 1} 号楼`));
    const ofGrid = (await listed(`${COMMUNITY}002`)).map(({ name }) => name);
    expect(ofGrid).toEqual(['3 号楼', '4 号楼']);
    expect(await listed('990102001002')).toEqual([]);
    expect((await world.nobody.get(`${PATH}?area=990199001001`)).status).toBe(404);
    expect((await world.nobody.get(`${PATH}?area=990102001`)).status).toBe(400);
    expect((await world.nobody.get(PATH)).status).toBe(400);
  });

  it.each(['XYUANE', 'xyuane', ' xy-uan e', 'ＸＹＵＡＮＥ'])('are found by %j', async (code) => {
    const path = `${PATH}/${encodeURIComponent(code)}`;
    const { status, body } = await world.nobody.get<Building>(path);
    expect(status).toBe(200);
    expect(body).toEqual({
      code: 'XYUANE',
      areaCode: `${COMMUNITY}002`,
      name: '3 号楼',
      address: '星光里 3 号楼',
      point: { lat: 38.9491, lng: 106.5024 },
      community: { code: COMMUNITY, name: '星光社区' },
    });
  });

  it.each(['XYUAN2', '---', '门口', 'x'.repeat(20)])('are not found by %j', async (code) => {
    const { status } = await world.nobody.get(`${PATH}/${encodeURIComponent(code)}`);
    expect(status).toBe(404);
  });

  it('get a code that can be read out, by which anybody finds them', async () => {
    const { status, body } = await keep({ areaCode: GRID, name: '  物业楼 ' });
    expect(status).toBe(201);
    expect(body).toEqual({
      code: expect.stringMatching(READABLE),
      areaCode: GRID,
      name: '物业楼',
      address: '物业楼',
    });
    const found = await world.nobody.get<Building>(`${PATH}/${body.code}`);
    expect(found.body).toMatchObject(body);
    expect(await listed(GRID)).toContainEqual(body);
  });

  it('keep their code when they are told again, however the name is written', async () => {
    const first = await keep({ name: '20 号楼' });
    const again = await keep({ areaCode: GRID, name: '２０号楼', address: '槐树院 20 号楼' });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual({
      ...{ code: first.body.code, areaCode: GRID, name: '２０号楼' },
      address: '槐树院 20 号楼',
    });
    const found = await world.nobody.get<Building>(`${PATH}/${first.body.code}`);
    expect(found.body.address).toBe('槐树院 20 号楼');
    expect((await listed(COMMUNITY)).filter(({ code }) => code === first.body.code)).toHaveLength(
      1,
    );
  });

  it('are the same one, however many add it at once', async () => {
    const answers = await Promise.all(
      ['staff-zhao', 'lead-chen', 'subdistrict-sun', 'staff-zhao'].map((key) =>
        keep({ name: '21 号楼' }, key),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.code)).size).toBe(1);
    const named = (await rows()).filter((row) => row.includes('21号楼'));
    expect(named).toHaveLength(2);
  });

  it('keep the point that a phone tells as the map of the world has it', async () => {
    const point = { lat: 38.95, lng: 106.51, coordinateSystem: 'gcj02' };
    const { body } = await keep({ name: '22 号楼', point });
    expect(body.point?.lat).toBeCloseTo(38.949, 2);
    expect(body.point?.lat).not.toBe(38.95);
    expect(body.point).not.toHaveProperty('coordinateSystem');
  });

  it.each([
    ['no name', { name: ' ' }],
    ['a name too long', { name: '楼'.repeat(31) }],
    ['half a point', { name: '23 号楼', point: { lat: 38.95 } }],
    ['a field more', { name: '23 号楼', code: 'XYUANE' }],
    ['a subdistrict', { name: '23 号楼', areaCode: '990102001' }],
    ['a grid that there is not', { name: '23 号楼', areaCode: `${COMMUNITY}009` }],
  ])('are none with %s', async (_, told) => {
    const before = await rows();
    const answer = await keep(told);
    expect([answer.status, answer.problem?.code]).toEqual([400, 'validation_failed']);
    expect(await rows()).toEqual(before);
  });

  it('are gone once they are taken out, and their code leads nowhere', async () => {
    const { body } = await keep({ name: '24 号楼' });
    const path = `${PATH}/${body.code}`;
    expect((await world.as('staff-far').delete(path)).status).toBe(403);
    expect((await world.as('staff-zhao').delete(path)).status).toBe(204);
    expect((await world.as('staff-zhao').delete(path)).status).toBe(404);
    expect((await world.nobody.get(path)).status).toBe(404);
    expect((await rows()).filter((row) => row.includes('24号楼'))).toEqual([]);
    const again = await keep({ name: '24 号楼' });
    expect(again.status).toBe(201);
    expect(again.body.code).not.toBe(body.code);
  });
});
