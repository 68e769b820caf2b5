import type { HistoryItemAnswer } from '../../../domain/order/answer';
import { aDoor, createWorld, stepsIn, type World } from '../../support/api';

interface Page {
  items: HistoryItemAnswer[];
  next?: string;
}

describe('a history in pages', () => {
  let world: World;
  let id = '';
  const read = (query: string) =>
    world.as('resident-ma').get<Page>(`/v1/orders/${id}/history${query}`);

  beforeAll(async () => {
    world = await createWorld();
    const { accepted, run } = stepsIn(world);
    ({ id } = await accepted(aDoor(), 'resident-ma'));
    await run('staff-zhao', id, 'pool');
  });
  afterAll(() => world.close());

  it('is whole where no page is asked for', async () => {
    const { body } = await read('');
    expect(body.items.map(({ command }) => command)).toEqual(['place', 'accept', 'pool']);
    expect(body.next).toBeUndefined();
  });

  it('goes on after the page before, without a gap', async () => {
    const first = await read('?limit=2');
    const second = await read(`?limit=2&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map(({ sequence }) => sequence)).toEqual([
      1, 2, 3,
    ]);
    expect(second.body.next).toBeUndefined();
  });

  it('refuses the cursor of another list', async () => {
    const { body } = await read('?limit=1');
    const comments = await world
      .as('resident-ma')
      .get(`/v1/orders/${id}/comments?cursor=${body.next}`);
    expect(comments.status).toBe(400);
  });
});
