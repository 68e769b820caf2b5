import type { LinesTaken } from '../../../../functions/orders/hotline/take-lines';
import { createAppStore } from '../../../../functions/orders/apps/store';
import { DEMO_HOTLINE_KEY } from '../../../../local/demo/app';
import { COMMUNITY, FAR_COMMUNITY, SUBDISTRICT } from '../../../../local/demo/areas';
import { createWorld, SECRET, type World } from '../../../support/api';
import { aWorkOrder, hotlineOf } from './bridge';

describe('work orders of the hotline that staff bring in a file (导入热线单)', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const bring = (text: string, type = 'text/csv', key = 'staff-zhao', area = COMMUNITY) =>
    world.as(key).send<LinesTaken>({
      ...{ method: 'POST', path: `/v1/hotline/import?area=${area}`, body: text },
      headers: { 'content-type': type },
    });
  const csv = (...rows: string[]): string =>
    ['热线单号,诉求内容,来电电话,紧急', ...rows].join('\r\n');

  it('come as a table, whatever its columns are called', async () => {
    const table = `\ufeff${csv('Z-1,"门坏了,\n关不上",13712340071,是', '', 'Z-2,灯不亮,,否', 'Z-3,,,')}`;
    const { status, body } = await bring(table);
    expect([status, body.created, body.known, body.refused]).toEqual([200, 2, 0, 1]);
    const [first, second, third] = body.lines;
    expect([second?.result, third?.result]).toEqual(['created', 'refused']);
    const path = `/v1/orders/${first?.orderId}`;
    expect((await world.as('staff-zhao').get(path)).body).toMatchObject({
      externalNumber: 'Z-1',
      description: '门坏了,\n关不上',
      contact: { name: '热线来电人', phone: '13712340071' },
      urgent: true,
    });
  });

  it('are the same orders as those that the hotline sends itself', async () => {
    const sent = await hotlineOf(world.nobody).send(aWorkOrder('Z-10'));
    const { body } = await bring(`${JSON.stringify(aWorkOrder('Z-10'))}\n`, 'application/x-ndjson');
    expect(body.lines).toEqual([{ line: 1, ...sent.body, result: 'known' }]);
  });

  it('belong to the area of whoever brings them', async () => {
    const text = JSON.stringify(aWorkOrder('Z-20', { area: FAR_COMMUNITY }));
    const { body } = await bring(text, 'application/x-ndjson');
    expect(body.lines[0]).toMatchObject({ result: 'refused', error: { code: 'area_not_of_app' } });
  });

  it.each<[string, string, string, number]>([
    ['a resident', 'resident-wang', COMMUNITY, 403],
    ['a grid worker', 'grid-li', COMMUNITY, 403],
    ['staff of another community', 'staff-zhao', FAR_COMMUNITY, 403],
    ['the subdistrict, where no hotline serves all of it', 'subdistrict-sun', SUBDISTRICT, 422],
  ])('are not for %s', async (_, key, area, status) => {
    const before = await world.everything();
    expect((await bring(csv('Z-30,门坏了,,'), 'text/csv', key, area)).status).toBe(status);
    expect((await world.everything()).filter((row) => row.includes('ORDER#'))).toEqual(
      before.filter((row) => row.includes('ORDER#')),
    );
  });

  it('are told where they are no table', async () => {
    const { status, problem } = await bring('热线单号,诉求内容\n"Z-40,门坏了');
    expect(status).toBe(400);
    expect(problem?.errors).toEqual([
      {
        path: 'lines.1',
        code: 'wrong_format',
        message: '第 1 行:这个文件不是 CSV,或者每行的格数不一样',
      },
    ]);
    expect((await bring('{"a":1}\n[]', 'application/x-ndjson')).problem?.errors).toHaveLength(2);
    expect((await bring('')).body).toMatchObject({ created: 0, refused: 0, lines: [] });
    const many = Array.from({ length: 201 }, (_, index) => `Y-${index},门坏了,,`);
    expect((await bring(csv(...many))).status).toBe(400);
  });

  it('need a hotline that is registered', async () => {
    const apps = createAppStore(world.platform.table, SECRET);
    const app = await apps.findByKey('hotline', DEMO_HOTLINE_KEY);
    await apps.end(app?.digest ?? '');
    const { as } = world.another();
    const answer = await as('staff-zhao').send({
      ...{
        method: 'POST',
        path: `/v1/hotline/import?area=${COMMUNITY}`,
        body: csv('Z-50,门坏了,,'),
      },
      headers: { 'content-type': 'text/csv' },
    });
    expect([answer.status, answer.problem?.code]).toEqual([422, 'no_hotline_here']);
  });
});
