import { ScanCommand } from '@aws-sdk/lib-dynamodb';

import { createPlatform } from '../../functions/platform/wiring';
import type { Item } from '../../functions/platform/table/table';
import { checkRestored } from '../../local/admin/restore-check';
import { ensureKeyTable } from '../../local/local-table';
import { createWorld, stepsIn, type World } from '../support/api';
import { MASTER_KEY, SECRET } from '../support/api/world';

describe('a table that was put back (npm run admin -- restore-check)', () => {
  let world: World;
  let rated: string;
  beforeAll(async () => {
    world = await createWorld();
    rated = (await stepsIn(world).rated()).id;
    await stepsIn(world).accepted();
  });
  afterAll(() => world.close());

  async function check(platform = world.platform): Promise<string[]> {
    const said: string[] = [];
    const { client, tableName } = world.ground;
    const connection = { platform, client, tableName, site: '', close: () => Promise.resolve() };
    await checkRestored(connection, (line) => said.push(line));
    return said;
  }
  const rowOf = async (id: string): Promise<Item> => {
    const { client, tableName } = world.ground;
    const { Items: items = [] } = await client.send(new ScanCommand({ TableName: tableName }));
    return items.find(({ pk, sk }) => String(pk).endsWith(id) && sk === 'ORDER') ?? {};
  };

  it('is whole where every history leads to its receipt and its words can be opened', async () => {
    const before = await world.everything();
    expect(await check()).toEqual([
      expect.stringMatching(/^区划 \d+ 个,人 \d+ 位,单 2 张,其他 \d+ 行$/),
      expect.stringMatching(/^最近一步:\d{4}-\d\d-\d\d \d\d:\d\d$/),
      '历史对得上的 2 张,对不上的 0 张',
      '打开看过 2 张,打不开的 0 张,里面没有话的 0 张',
      '恢复得完整',
    ]);
    expect(await world.everything()).toEqual(before);
  });

  it('is refused with another platform’s keys', async () => {
    const { client, tableName } = world.ground;
    await ensureKeyTable(client, `${tableName}-other`);
    const stranger = createPlatform({
      ...world.platform,
      ...{ client, tableName, keyTableName: `${tableName}-other`, secret: SECRET },
      masterKey: () => Promise.resolve(MASTER_KEY),
    });
    await expect(check(stranger)).rejects.toThrow('一句话也打不开');
  });

  it('is refused where a history was changed, by the number of its order', async () => {
    const row = await rowOf(rated);
    await world.platform.table.put({ ...row, head: 'A'.repeat(43) });
    await expect(check()).rejects.toThrow(`有问题的单:${rated}`);
  });
});
