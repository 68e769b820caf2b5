import { leafHashOf, verifyProof } from '../../../domain/clock/day-root';
import type { OrderAnswer } from '../../../domain/order/answer';
import { DAY, shanghaiDay } from '../../../domain/time/shanghai';
import type { CheckedReceipt } from '../../../functions/insight/public-receipts';
import type { ProofAnswer, RootAnswer } from '../../../functions/insight/public-roots';
import { aDoor, createWorld, stepsIn, type World } from '../../support/api';

type Root = RootAnswer & {
  proof?: ProofAnswer;
  leaves?: { items: string[]; next?: number };
};

const UNKNOWN = '01JZZZZZZZZZZZZZZZZZZZZZZZ';

describe('a receipt (回执) and the root of its day (每日存证)', () => {
  let world: World;
  let placed: OrderAnswer;
  let others: string[];
  let day = '';
  const rootOf = (rest: string) => world.nobody.get<Root>(`/v1/public/roots/${rest}`);
  const check = (id: string, head: string) =>
    world.nobody.get<CheckedReceipt>(`/v1/public/receipts/${id}?head=${head}`);

  beforeAll(async () => {
    world = await createWorld();
    const { place, run } = stepsIn(world);
    day = shanghaiDay(world.clock.now());
    placed = await place();
    await run('staff-zhao', placed.id, 'accept', {});
    others = [(await place(aDoor(), 'resident-ma')).id, (await place(aDoor(), 'resident-far')).id];
    await world.tick();
  });
  afterAll(() => world.close());

  it('holds at once, whichever step it was given for, by its first sixteen characters', async () => {
    const short = placed.receipt.slice(0, 16);
    const { status, body, headers } = await check(placed.id, short);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toEqual({
      valid: true,
      length: 2,
      head: (await world.as('resident-wang').get(`/v1/orders/${placed.id}`)).body.receipt,
      sequence: 1,
      day,
      published: false,
    });
  });

  it('answers the same of an unknown order as of a wrong hash', async () => {
    const wrong = await check(placed.id, '0'.repeat(64));
    const unknown = await check(UNKNOWN, placed.receipt);
    expect([wrong.status, unknown.status]).toEqual([404, 404]);
    expect(wrong.text).toBe(unknown.text);
  });

  it('is refused where it is no receipt', async () => {
    for (const [id, head] of [
      [placed.id, placed.receipt.slice(0, 15)],
      [placed.id, 'g'.repeat(16)],
      [placed.id, ''],
      ['x', placed.receipt],
    ] as const)
      expect((await check(id, head)).status).toBe(400);
  });

  it('has no root before the day is over', async () => {
    expect((await rootOf(day)).status).toBe(404);
    expect((await rootOf('2026-02-30')).status).toBe(400);
    expect((await rootOf('20260415')).status).toBe(400);
  });

  describe('the next day', () => {
    beforeAll(async () => {
      world.clock.advance(DAY);
      await world.tick();
    });

    it('has a root that anybody may read and keep', async () => {
      const { status, body, headers } = await rootOf(day);
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('public, max-age=86400');
      expect(body).toMatchObject({ date: day, count: 3 });
      expect(body.algorithm).toContain('SHA-256');
      expect((await check(placed.id, placed.receipt)).body.published).toBe(true);
    });

    it('proves that an order was among it, to whoever has the receipt', async () => {
      const { body, headers } = await rootOf(`${day}?order=${placed.id}&head=${placed.receipt}`);
      expect(headers['cache-control']).toBe('no-store');
      const { sequence = 0, head = '', leaf = '', path = [] } = body.proof ?? {};
      expect(leafHashOf({ id: placed.id, sequence, head })).toBe(leaf);
      expect(verifyProof(leaf, path, body.root)).toBe(true);
      expect(sequence).toBe(2);
    });

    it('proves nothing with a wrong hash, of another order, or of another day', async () => {
      const asks = [
        `${day}?order=${placed.id}&head=${'0'.repeat(64)}`,
        `${day}?order=${others[0]}&head=${placed.receipt}`,
        `${shanghaiDay(world.clock.now() - 3 * DAY)}?order=${placed.id}&head=${placed.receipt}`,
      ];
      const texts = await Promise.all(asks.map(async (ask) => (await rootOf(ask)).text));
      expect(new Set(texts).size).toBe(1);
      expect(texts[0]).toContain('not_found');
    });

    it('lists the leaves of a district in pages', async () => {
      const first = await rootOf(`${day}?district=990102&limit=2`);
      const second = await rootOf(`${day}?district=990102&limit=2&offset=2`);
      expect(first.body.leaves?.next).toBe(2);
      expect(second.body.leaves?.next).toBeUndefined();
      const all = [...(first.body.leaves?.items ?? []), ...(second.body.leaves?.items ?? [])];
      expect(new Set(all).size).toBe(3);
    });

    it.each(['?order=x', `?order=${UNKNOWN}`, `?head=${'0'.repeat(64)}`, '?limit=0', '?page=2'])(
      'refuses %p',
      async (query) => {
        expect((await rootOf(`${day}${query}`)).status).toBe(400);
      },
    );
  });
});
