import type { CommentAnswer, OrderAnswer } from '../../../domain/order/answer';
import { aDoor, createWorld, historyOf, stepsIn, type World } from '../../support/api';

describe('redacting a comment (隐去)', () => {
  let world: World;
  let id = '';
  let commentId = '';
  const comments = async (): Promise<CommentAnswer[]> => {
    const { body } = await world
      .as('resident-ma')
      .get<{ items: CommentAnswer[] }>(`/v1/orders/${id}/comments`);
    return body.items;
  };
  const redact = (body: object) => world.as('lead-chen').run(id, 'redact', body);

  beforeAll(async () => {
    world = await createWorld();
    ({ id } = await stepsIn(world).accepted(aDoor(), 'resident-ma'));
    await world.as('resident-ma').run(id, 'comment', { text: '隔壁老赵家的钥匙在门垫下面' });
    commentId = (await comments())[0]?.id ?? '';
  });
  afterAll(() => world.close());

  it('refuses words that do not stand in it, and a comment that is not there', async () => {
    const reason = '别人的隐私';
    const elsewhere = await redact({ field: 'comment', at: commentId, find: '老钱', reason });
    const nowhere = await redact({ field: 'comment', reason });
    expect([elsewhere.problem?.code, nowhere.problem?.code]).toEqual([
      'nothing_to_redact',
      'nothing_to_redact',
    ]);
  });

  it('takes the words out, and the history says that and who', async () => {
    const body = { field: 'comment', at: commentId, find: '老赵家的钥匙', reason: '别人的隐私' };
    expect((await redact(body)).status).toBe(200);
    expect((await comments())[0]?.text).toBe('隔壁〔已隐去〕在门垫下面');
    const items = await historyOf(world.as('resident-ma'), id);
    expect(items.at(-1)).toMatchObject({ command: 'redact', data: { field: 'comment' } });
  });

  it('finds the comment by its words where no id is given, as the form sends it', async () => {
    const body = { field: 'comment', find: '门垫下面', reason: '别人的隐私' };
    expect((await redact(body)).status).toBe(200);
    expect((await comments())[0]?.text).toBe('隔壁〔已隐去〕在〔已隐去〕');
  });

  it('offers the lead the fields by their names', async () => {
    const { body } = await world.as('lead-chen').get<OrderAnswer>(`/v1/orders/${id}`);
    const form = body.actions.find(({ command }) => command === 'redact')?.fields;
    expect(form?.find(({ name }) => name === 'field')).toMatchObject({
      type: 'select',
      options: expect.arrayContaining([{ code: 'comment', label: '留言' }]),
    });
  });
});
